/** Members of the European Union since 2020, by World Bank code (ISO 3166-1 alpha-3). */
export const europeanUnion: readonly string[] =
  "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE".split(
    " "
  );

/** Members of the European Free Trade Association. */
export const efta: readonly string[] = ["CHE", "ISL", "LIE", "NOR"];

/** The other states of Europe but the United Kingdom, Russia and Turkey, with the World Bank's code for Kosovo. */
export const otherEurope: readonly string[] = "ALB AND BIH BLR MCO MDA MKD MNE SMR SRB UKR XKX".split(" ");
