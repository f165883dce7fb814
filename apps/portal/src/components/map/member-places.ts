/** Which shape of world-atlas (by its ISO 3166 number) is which Member's: code and number in one word. */
const shapes = `
  AF004 AL008 DZ012 AO024 AR032 AM051 AU036 AT040 AZ031 BS044 BD050 BY112 BE056 BZ084 BJ204 BT064 BO068 BA070
  BW072 BR076 BN096 BG100 BF854 BI108 KH116 CM120 CA124 CF140 TD148 CL152 CN156 CO170 CG178 CR188 HR191 CU192
  CY196 CZ203 CI384 CD180 DK208 DJ262 DO214 EC218 EG818 SV222 GQ226 ER232 EE233 SZ748 ET231 FJ242 FI246 FR250
  GA266 GM270 GE268 DE276 GH288 GR300 GT320 GN324 GW624 GY328 HT332 HN340 HU348 IS352 IN356 ID360 IR364 IQ368
  IE372 IL376 IT380 JM388 JP392 JO400 KZ398 KE404 KR410 KW414 KG417 LA418 LV428 LB422 LS426 LR430 LY434 LT440
  LU442 MG450 MW454 MY458 ML466 MR478 MX484 MD498 MN496 ME499 MA504 MZ508 MM104 NA516 NP524 NL528 NZ554 NI558
  NE562 NG566 MK807 NO578 OM512 PK586 PS275 PA591 PG598 PY600 PE604 PH608 PL616 PT620 QA634 RO642 RU643 RW646
  SA682 SN686 RS688 SL694 SK703 SI705 SB090 SO706 ZA710 SS728 ES724 LK144 SD729 SR740 SE752 CH756 SY760 TJ762
  TZ834 TH764 TL626 TG768 TT780 TN788 TM795 TR792 UG800 UA804 AE784 GB826 US840 UY858 UZ860 VU548 VE862 VN704
  YE887 ZM894 ZW716
`;

export const memberOfShape: ReadonlyMap<string, string> = new Map(
  shapes
    .trim()
    .split(/\s+/)
    .map((word) => [word.slice(2), word.slice(0, 2)]),
);

/**
 * Longitude and latitude of the Members that have no shape of their own at this scale: small islands and territories
 * (the middle of their shape at a finer scale), Kosovo, and the European Union (Brussels).
 */
export const circlesAt: Readonly<Record<string, readonly [number, number]>> = {
  AD: [1.6, 42.5],
  AG: [-61.8, 17.3],
  BB: [-59.6, 13.2],
  BH: [50.5, 26],
  BM: [-64.8, 32.3],
  CV: [-24, 16],
  CW: [-69, 12.2],
  EU: [4.4, 50.8],
  HK: [114.1, 22.4],
  KM: [43.7, -11.9],
  LC: [-61, 13.9],
  MO: [113.5, 22.2],
  MT: [14.4, 35.9],
  MU: [57.6, -20.3],
  MV: [73.5, 3.7],
  PW: [134.4, 7.3],
  SC: [55.5, -4.7],
  SG: [103.8, 1.4],
  ST: [6.7, 0.4],
  TO: [-174.8, -20.4],
  VC: [-61.2, 13.2],
  WS: [-172.2, -13.8],
  XK: [20.9, 42.6],
};
