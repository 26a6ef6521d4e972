/** A number to call, in pairs as Danes read it; nothing when there is none. */
export function Telefon({ nummer }: { readonly nummer: string | null | undefined }) {
  if (!nummer) return null;
  const vist = /^\d{8}$/.test(nummer) ? nummer.replace(/(\d\d)(?=\d)/g, '$1 ') : nummer;
  return (
    <a class="ubrudt" href={`tel:${nummer.replace(/[^\d+]/g, '')}`}>
      {vist}
    </a>
  );
}
