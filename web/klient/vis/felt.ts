/** What was typed in a form's field of that name, without blanks around it. */
export function felttekst(felter: FormData, navn: string): string {
  const vaerdi = felter.get(navn);
  return typeof vaerdi === 'string' ? vaerdi.trim() : '';
}
