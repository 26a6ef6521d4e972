/** What was wrong, as a closed set: callers decide on `regel`, people read `besked`. */
export type XmlRegel =
  | 'DOCTYPE'
  | 'DYBDE'
  | 'TEKST_FOR_LANG'
  | 'OBJEKT_FOR_STORT'
  | 'TEGNSAET'
  | 'IKKE_VELFORMET'
  | 'UKENDT_ROD'
  | 'UKENDT_ELEMENT'
  | 'OPERATION'
  | 'INGEN_OPERATION'
  | 'SOEGUDTRYK'
  | 'SOAP_VERSION'
  | 'SKAL_FORSTAAS'
  | 'MANGLER'
  | 'UGYLDIG'
  | 'DOBBELT';

/**
 * A file (or message) that cannot be read as SF1470/SF1490 XML or KLE, or one number of KLE. `linje` is 1-based; `felt` is the element it is about.
 * Never carries element text: that could be a CPR, and errors reach logs.
 */
export class XmlFejl extends Error {
  readonly linje: number;
  readonly felt: string;
  readonly regel: XmlRegel;
  readonly besked: string;

  constructor(fejl: { linje: number; felt: string; regel: XmlRegel; besked: string }) {
    super(`linje ${fejl.linje}: ${fejl.felt}: ${fejl.besked}`);
    this.name = 'XmlFejl';
    this.linje = fejl.linje;
    this.felt = fejl.felt;
    this.regel = fejl.regel;
    this.besked = fejl.besked;
  }
}
