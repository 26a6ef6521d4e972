/** A document as text, with the fragments it uses; put in by web/byg.ts. */
declare module '*.graphql' {
  const tekst: string;
  export default tekst;
}
