/** Given names are common ones; family names, roads and firms are made up, so that nobody real is meant by the pair. */
type Liste = readonly [string, ...string[]];

const ord = (tekst: string): Liste => {
  const [foerste = '', ...resten] = tekst.trim().split(/\s+/);
  return [foerste, ...resten];
};

export const KVINDENAVNE = ord(`
  Agnes Alma Anina Astrid Birgit Bodil Brigitte Camilla Clara Dagny Dorthe Ebba Edith Elin Ellen Else Emma Esther
  Freja Frida Gerda Gudrun Hanne Harriet Helga Ida Inger Ingrid Jytte Karen Katrine Laura Lilly Magda Maude Misse
  Nora Oda Regitze Rigmor Signe Solveig Tove Ulla Vibeke`);

export const MANDENAVNE = ord(`
  Aage Aksel Alfred Anton Arne Arnold Asger Bent Boas Carl Christen Daniel Ejnar Erik Ernst Folmer Frode Georg Gunnar
  Hans Herbert Holger Ib Ivar Jens Johan Kaj Karl Knud Kristen Lauritz Mads Malthe Niels Oluf Otto Peder Poul Rasmus
  Sigurd Svend Thorvald Ulrik Verner Viggo`);

export const EFTERNAVNE = ord(`
  Agersø-Lind Andkær Asmild Birkemose Bjergstien Blåmose Brinkevang Bøgeskjold Dalsgavl Damgavl Egelykke Elverdal
  Engdiger Enghave-Ravn Fasanlund Fjelddal Flintemark Fuglevænge Gammelbro Granhytte Grydehøj Gåsemose Hasselkrog
  Havrevang Hedelykke Hindskov Hjortemose Humleby Hvedelund Hyldekær Høgsmose Ildmose Juulsgave Kirsebærdal Klitvang
  Kornmod Korsager Krathave Kærlund Lammehave Lindeskjold Lyngvang Lærkedal Lønstien Mosevang Møllekrog Nattergalsen
  Nøddelund Oksekær Pileskov Præstevang Ranunkel Rughave Rugmark Røllike Rønnebro Salvigdal Sandmose Silkelund
  Skjoldmose Skovriis Snerlevang Solbakken-Friis Spurvelund Stenløkke Storkehave Strandkrog Svaneholt Tornehave
  Tranemose Tujavang Uglebjerg Vandmølle Varnæsdal Vibeholt Vildrose Vindebro Ærtelund Østermose Åkandelund`);

export const VEJE = ord(`
  Algade Bagergyde Banegårdsvej Damgade Elmealle Havnepladsen Jernbanegade Kirkestien Klostergade Mejerivej Møllebakken
  Nygade Rådhusgyden Skovbrynet Skolevej Strandstien Teglværksvej Toldbodgade Torvet Vestergyde`);

export const FIRMAER: Liste = [
  'Tømrerfirma',
  'Autoværksted',
  'Bageri',
  'Rengøring',
  'Gartneri',
  'Maskinstation',
  'Vognmandsforretning',
  'Trikotage',
  'Elinstallation',
  'Svineslagteri',
  'Byg',
  'Regnskab',
];

/** Names of invented kommuner; the first is the one the demo is about. */
export const KOMMUNENAVNE: Liste = ord(`
  Korsbæk Rosenlund Bøgeby Havnstrup Klintedal Sandvig-Ore Tårnmark Vejrhøj Østermark Lindeby Birkesø Enghøj Fjordkær
  Granlund Hassellev Kildeby Lyngdal Mosebjerg Nørrevig Overskov Pilebæk Rughøj Skovstrup Tranekøb Ulvedal Vestervig-Nor
  Ålehuse Ærøkær Øllev Dyremose`);
