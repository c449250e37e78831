/** Words of affiliations in the languages they are written in: what is left out, what is one word, what names a kind. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** Words that spellings of one name add or leave out. */
export const fillers = words(`
  of the at in and for de la le les des du d l et e y di del della do da der die das den fur en an a für zu zum zur & n s
  dos van het voor och og und degli dei delle dello nella aux am im vom by with`);

/** Fillers after which a name goes on: "University | of Technology". */
export const binders = words(
  "of de des du di del della degli dei delle dello do da dos der for fur für van voor y and &"
);

/** One word for its spellings, abbreviations and translations: the word itself first, the others after the colon. */
const spellings = `
  university: u univ uni universty unversity univercity unibersity unviersity univeristy universtiy univesity univerisity uiversity
    universitatea universitate universite universita universitat universitaet universitaire universidad universidade
    universiteit universitet universitetet universitetas universiti universitas universitesi universitet uniwersytet
    uniwersytetu univerzita univerzitet univerziteta univerza sveuciliste sveucilista egyetem egyeteme yliopisto ulikool
    unibertsitatea universitates universiteti oliy daigaku prifysgol haskoli universitesinin universytet universytetu
  institute: inst institut instituto institue insitute istituto institution institutul instytut instituut institutas institutet institutt
  technology: tech technol technologies technological tecnologia technologie tecnologico tecnologica technologique tecnologias
    teknologi teknoloji technologii tehnologii technologiczny technologiczna teknologian tecnoloxica tecnologica
  technical: technische technischen technischer technisches tecnica tecnico techniczna technicka technicky tehnicka
    tehnica tekniska tekniske teknik teknillinen technique techniki
  polytechnic: polytechnical polytechnique politecnico politecnica politechnika politehnica politechnic politeknik polytechnica
    polytechnik politecnic polytechnics
  science: sci sciences ciencia ciencias scienze scienza wissenschaft wissenschaften nauk nauki stiinte ciencies
  national: natl nacional nationale nazionale nationala nationaal nasional natsionalnyy narodni
  federal: federale federalna federalny
  state: estadual estatal statale staatliche
  catholic: catholique catolica cattolica katholische katholieke katolicki
  autonomous: autonoma autonome autonomo
  free: libre libera freie vrije
  central: centrale
  international: intl internacional internationale internazionale internationaal
  medical: medica medicale medico medizinische medyczny medycznej medyczna medicinska medicinski
  medicine: medicina medecine medizin
  research: investigacion investigacao recherche ricerca forschung forskning recherches ricerche investigaciones pesquisa pesquisas
  centre: center centro zentrum centrum centr centri
  laboratory: lab labs laboratories laboratoire laboratorio laboratorium labo
  academy: acad academie accademia academia akademie akademia akademi akademija academic
  department: dept dep departamento departement dipartimento abteilung dpt depart departments departament
  faculty: facultad faculdade faculte facolta fakultat fakultet fakultaet facultat fac
  school: sch ecole escuela scuola escola schule skola szkola
  engineering: engg engr ingenieria engenharia ingegneria ingenierie enginering
  applied: angewandte appliquees aplicadas applicate appliquee
  computer: comp computers
  hospital: hopital hospitals ospedale sjukhus
  foundation: fundacion fundacao fondation fondazione stiftung fundacja
  association: asociacion associacao associazione
  society: societe sociedad sociedade gesellschaft
  museum: musee museo museu
  saint: st sankt sainte ste
  corporation: corp
  limited: ltd
  group: grp groupe grupo gruppe gruppo
  telecommunication: telecommunications telecomm
  planck: plank
  post: posts
  study: studies studi studij studium etudes estudios estudos
  art: arts
  massachusetts: massachussets massachussetts massachusets massechusetts massachusettes
  munich: munchen muenchen
  cologne: koln koeln
  nuremberg: nurnberg nuernberg

  vienna: wien
  zurich: zuerich zurigo
  geneva: geneve genf
  rome: roma
  milan: milano
  turin: torino
  naples: napoli
  florence: firenze
  venice: venezia
  genoa: genova
  padua: padova
  prague: praha
  warsaw: warszawa warszawie warszawski
  krakow: cracow krakowie
  lisbon: lisboa
  seville: sevilla
  brussels: bruxelles brussel
  antwerp: antwerpen
  ghent: gent
  gothenburg: goteborg goeteborg
  copenhagen: kobenhavn
  athens: athina
  bucharest: bucuresti
  belgrade: beograd
  kyiv: kiev
  montreal: montréal
  luxembourg: luxemburg
  lorraine: lothringen
  bavaria: bayern
  saxony: sachsen
  castile: castilla
  catalonia: cataluna catalunya
  andalusia: andalucia
  brittany: bretagne
`;

/** Every spelling with the word it is compared by. */
export const canonicalWords: ReadonlyMap<string, string> = new Map(
  spellings
    .trim()
    .split(/\n\s{2}(?=\S+: )/)
    .flatMap((line) => {
      const [word, others] = line.trim().split(": ") as [string, string];
      return others.split(/\s+/).map((other): [string, string] => [other, word]);
    })
);

/** Words that name a kind of organisation: what stands before or after them makes the name. */
export const kinds = words(
  "university college institute school academy polytechnic laboratory centre faculty department hospital hochschule fachhochschule"
);

/** What makes another name of one it stands before: the National University of a place is not its University. */
export const qualifiers = words(`
  national state federal technical catholic autonomous free open medical agricultural normal polytechnic international american european
  private public pontifical christian islamic technological applied pedagogical metropolitan royal first second third old
  autonomus central`);

/** Kinds of which a longer name is made, so that a shorter one before them is not the whole. */
export const seats = words("university college polytechnic");

/** Directions and the like before a name make another one of it. */
export const modifiers = words(
  "north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central new upper lower middle"
);

/** Common words: a name of these alone stands for nobody without more. */
export const generic = words(`
  north south east west northern southern eastern western food drug basis nature

  university college institute institutes school academy centre national state international technology science engineering
  applied management economics business information computer computing computational computation medicine medical health art
  design law social study higher education educational open free city technical polytechnic research graduate central federal advanced
  advance industrial systems system development music natural american christian islamic public administration finance commerce
  humanities agriculture agricultural pedagogical nursing theological seminary virtual new hospital teaching laboratory department
  faculty group division unit section office ministry bureau agency council board committee foundation association society
  corporation company limited inc llc gmbh co sa ag plc bv mathematics mathematical math statistics statistical physics
  physical chemistry chemical biology biological bioscience biosciences life sciences materials material energy environment
  environmental earth space ocean marine water mechanical electrical electronic electronics civil communication
  communications telecommunication network networks networking software hardware data intelligence intelligent artificial ai
  machine learning vision robotics robot automation control signal image language linguistics cognitive cognition neural
  neuroscience brain psychology philosophy history literature media digital cyber security cybersecurity
  informatics informatic bioinformatics biomedical biotechnology pharmacy pharmaceutical dental veterinary nutrition cancer
  care clinical clinic general interdisciplinary multidisciplinary innovation innovative entrepreneurship policy politics political
  government military defense defence transport transportation traffic aviation aeronautics aerospace astronomy astrophysics
  geology geography architecture urban planning construction mining petroleum textile fashion sport sports
  training vocational professional technological practical pure theory theoretical experimental
  key joint open center main new global world regional local community future modern first second third
  services service solutions consulting capital ventures investment bank insurance holdings industries industry labs studio studios
  foreign languages translation journalism arts creative performing film theatre dance
  accounting marketing logistics tourism hospitality hotel
  quantum photonics optics optical laser nano nanotechnology nanoscience semiconductor microelectronics circuits
  operations operation decision optimization analysis analytics modeling simulation
  human humans interaction perception multimedia graphics visual speech audio text knowledge web internet mobile
  complex complexity dynamics process processing engineers team project program programme programs
  and with independent researcher scholar visiting professor student students candidate phd msc fellow
  university-wide campus main building road street avenue block floor room box po`);
