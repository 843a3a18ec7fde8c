import assert from 'node:assert/strict';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import { figureCheck } from '../../server/src/rules/figure-check.ts';
import { checkRules } from '../support/check.ts';

/**
 * For each check of the questionnaire a text that it finds fault with, exactly as written into it, and
 * one beside it that no check finds fault with.
 */
const CHECKS: Readonly<Record<string, readonly [bad: string, good: string]>> = {
  'more-referred-than-identified': [
    `
    identification:
      identification-1: 100
  #                     ^^^ also: identification-1, Victims identified: 100
      identification-2: 103
  #                     ^^^ error more-referred-than-identified: More victims were referred (103, identification-2) than identified (100, identification-1), 3 too many; correct the wrong figure.
`,
    `
    identification:
      identification-1: 100
      identification-2: 100
`,
  ],
  'more-assisted-than-referred': [
    `
    identification:
      identification-2: 80
  #                     ^^ also: identification-2, Victims referred: 80
      identification-4:
        data: {assisted: 81, shelter: 30}
  #                      ^^ error more-assisted-than-referred: More victims were assisted (81, identification-4) than referred (80, identification-2), 1 too many; correct the wrong figure.
`,
    `
    identification:
      identification-2: 80
      identification-4:
        data: {assisted: about 90, shelter: 30}
`,
  ],
  'more-sheltered-than-assisted': [
    `
    identification:
      identification-4:
        data: {assisted: 60, shelter: 61, medical: 60, psycho-social: 12}
  #                      ^^ also: identification-4, Victims assisted: 60
  #                                   ^^ error more-sheltered-than-assisted: More victims were given shelter (61) than were assisted at all (60), 1 too many; correct the wrong figure.
`,
    `
    identification:
      identification-4:
        data: {assisted: 60, shelter: 60, medical: 60, psycho-social: 12}
`,
  ],
  'more-medical-care-than-assisted': [
    `
    identification:
      identification-4:
        data: {assisted: 60, shelter: 60, medical: 75}
  #                      ^^ also: identification-4, Victims assisted: 60
  #                                                ^^ error more-medical-care-than-assisted: More victims were given medical care (75) than were assisted at all (60), 15 too many; correct the wrong figure.
`,
    `
    identification:
      identification-4:
        data: {assisted: not-available, shelter: 60, medical: 75}
`,
  ],
  'more-psycho-social-care-than-assisted': [
    `
    identification:
      identification-4:
        data: {assisted: 60, psycho-social: 1200}
  #                      ^^ also: identification-4, Victims assisted: 60
  #                                         ^^^^ error more-psycho-social-care-than-assisted: More victims were given psycho-social care (1,200) than were assisted at all (60), 1,140 too many; correct the wrong figure.
`,
    `
    identification:
      identification-4:
        data: {assisted: 60, psycho-social: 59}
`,
  ],
  'more-foreign-victims-assisted-than-identified': [
    `
    protection:
      protection-11.b: 14
  #                    ^^ warning more-foreign-victims-assisted-than-identified: More foreign victims were assisted (14, protection-11.b) than identified (12, identification-1), 2 too many; correct the wrong figure, or explain the difference.
    identification:
      identification-1:
        data:
          total: 120
          nationality: {pakistani: 108, foreign: 12}
  #                                              ^^ also: identification-1, Foreign: 12
`,
    `
    protection:
      protection-11.b: 12
    identification:
      identification-1:
        data:
          total: 120
          nationality: {pakistani: 108, foreign: 12}
`,
  ],
  'more-embassy-victims-than-foreign-victims': [
    `
    identification:
      identification-1:
        data:
          nationality: {foreign: 12}
  #                              ^^ warning more-embassy-victims-than-foreign-victims: Foreign embassies helped more victims (8 + 5 = 13, identification-8) than there were foreign victims identified (12, identification-1), 1 too many; correct the wrong figure, or explain the difference.
      identification-8:
        data:
          embassies:
            - {country: Nepal, victims: 8}
  #                                     ^ also: identification-8, Victims: 8
            - {country: Philippines, victims: 5}
  #                                           ^ also: identification-8, Victims: 5
`,
    `
    identification:
      identification-1:
        data:
          nationality: {foreign: 12}
      identification-8:
        data:
          embassies:
            - {country: Nepal, victims: 8}
            - {country: Philippines, victims: pending}
`,
  ],
  'more-relief-than-foreign-victims': [
    `
    protection:
      protection-13:
        data: {deportation-relief: 13}
  #                                ^^ warning more-relief-than-foreign-victims: More victims received relief from deportation (13, protection-13) than there were foreign victims identified (12, identification-1), 1 too many; correct the wrong figure, or explain the difference.
    identification:
      identification-1:
        data:
          nationality: {foreign: 12}
  #                              ^^ also: identification-1, Foreign: 12
`,
    `
    protection:
      protection-13:
        data: {deportation-relief: 13}
    identification:
      identification-1:
        data:
          nationality: {pakistani: 12}
`,
  ],
  'more-protected-witnesses-than-assisting-victims': [
    `
    assistance:
      assistance-2: 20
  #                 ^^ also: assistance-2, Victims who assisted: 20
      assistance-6: 21
  #                 ^^ warning more-protected-witnesses-than-assisting-victims: More victims received witness protection (21, assistance-6) than assisted an investigation or prosecution (20, assistance-2), 1 too many; correct the wrong figure, or explain the difference.
`,
    `
    assistance:
      assistance-2: 20
      assistance-6: 20
`,
  ],
  'more-sanctions-than-disciplined': [
    `
    complicity:
      complicity-7: 8
  #                 ^ error more-sanctions-than-disciplined: More officials were removed, retired or reduced in rank (2 + 3 + 4 = 9, complicity-8 to complicity-10) than were disciplined (8, complicity-7), 1 too many; correct the wrong figure.
      complicity-8: 2
  #                 ^ also: complicity-8, Officials permanently removed: 2
      complicity-9: 3
  #                 ^ also: complicity-9, Officials compulsorily retired: 3
      complicity-10: 4
  #                  ^ also: complicity-10, Officials reduced in rank: 4
`,
    `
    complicity:
      complicity-7: 8
      complicity-8: 2
      complicity-9: 3
      complicity-10: pending
`,
  ],
  'more-new-committees-than-committees': [
    `
    dvc:
      dvc-1.a:
        data:
          operating: {punjab: 36, sindh: 2, kpk: 5}
  #                                      ^ also: dvc-1.a, Sindh: 2
      dvc-1.b:
        data:
          newly-established: {punjab: 4, sindh: 3, kpk: 5}
  #                                             ^ error more-new-committees-than-committees: More vigilance committees are new (3, dvc-1.b) than are operating (2, dvc-1.a), 1 too many: Sindh; correct the wrong figure.
`,
    `
    dvc:
      dvc-1.a:
        data:
          operating: {punjab: 36, sindh: 2, kpk: 5}
      dvc-1.b:
        data:
          newly-established: {punjab: 4, balochistan: 3, kpk: 5}
`,
  ],
  'mismatched-unit-count': [
    `
    atu:
      atu-1: 3
  #          ^ also: atu-1, Units in operation: 3
      atu-2:
        data:
          units:
  #       ^^^^^ warning mismatched-unit-count: atu-2 lists 2 units, but atu-1 counts 3 (1 fewer in the list); list every unit, or correct the count.
            - {name: AHTC Lahore, place: punjab, staff: 21}
            - {name: AHTC Karachi, place: sindh, staff: 19}
`,
    `
    atu:
      atu-1: 2
      atu-2:
        data:
          units:
            - {name: AHTC Lahore, place: punjab, staff: 21}
            - {name: AHTC Karachi, place: sindh, staff: 19}
`,
  ],
  'more-hotline-victims-than-identified': [
    `
    identification:
      identification-1: 40
  #                     ^^ also: identification-1, Victims identified: 40
    prevention:
      prevention-2.d: 52
  #                   ^^ warning more-hotline-victims-than-identified: More victims were identified through hotline calls (52, prevention-2.d) than were identified in all (40, identification-1), 12 too many; correct the wrong figure, or explain the difference.
`,
    `
    identification:
      identification-1: 40
    prevention:
      prevention-2.d: 40
`,
  ],
  'more-hotline-investigations-than-reports': [
    `
    prevention:
      prevention-2.c: 30
  #                   ^^ also: prevention-2.c, Reports via hotlines: 30
      prevention-2.e:
        choice: yes
        data: {investigations: 31}
  #                            ^^ warning more-hotline-investigations-than-reports: Hotline calls led to more investigations (31, prevention-2.e) than there were reports of trafficking (30, prevention-2.c), 1 too many; correct the wrong figure, or explain the difference.
`,
    `
    prevention:
      prevention-2.c: over 30
      prevention-2.e:
        choice: yes
        data: {investigations: 31}
`,
  ],
  'unlisted-hotline': [
    `
    prevention:
      prevention-2.a:
        data:
          hotlines:
            - {name: Ministry of Human Rights, number: 1099, level: national}
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^ also: prevention-2.a names Ministry of Human Rights here.
      prevention-2.b:
        data:
          hotlines:
            - {name: ministry of human-rights, hours: 24 hours, languages: Urdu}
            - {name: Child Helpline, hours: 24 hours, languages: Urdu}
  #                  ^^^^^^^^^^^^^^ warning unlisted-hotline: The hotline "Child Helpline" has hours and languages in prevention-2.b, but is not among the hotlines of prevention-2.a; add it there, or use the same name in both.
`,
    `
    prevention:
      prevention-2.a:
        data:
          hotlines:
            - {name: Ministry of Human Rights, number: 1099, level: national}
      prevention-2.b:
        data:
          hotlines:
            - {name: ministry of human-rights, hours: 24 hours, languages: Urdu}
            - {name: MINISTRY OF HUMAN RIGHTS, hours: 24 hours, languages: Urdu}
`,
  ],
  'unlisted-unit': [
    `
    atu:
      atu-2:
        data:
          units:
            - {name: AHTC Lahore, place: punjab, staff: 21}
  #                  ^^^^^^^^^^^ also: atu-2 names AHTC Lahore here.
      atu-4:
        data:
          units:
            - {name: AHTC Multan, accomplishments: Twelve raids.}
  #                  ^^^^^^^^^^^ warning unlisted-unit: The unit "AHTC Multan" has accomplishments in atu-4, but is not among the units of atu-2; add it there, or use the same name in both.
`,
    `
    atu:
      atu-2:
        data:
          units:
            - {name: AHTC Lahore, place: punjab, staff: 21}
      atu-4:
        data:
          units:
            - {name: AHTC Lahore, accomplishments: Twelve raids.}
`,
  ],
  'more-without-jail-than-convicted': [
    `
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 5, sindh: 2}
  #                           ^ also: statistics-4, Punjab: 5
      statistics-6:
        data:
          no-jail-or-suspended: {punjab: 6, sindh: 2}
  #                                      ^ warning more-without-jail-than-convicted: More perpetrators had no jail time or a suspended sentence (6, statistics-6) than were convicted (5, statistics-4), 1 too many: Punjab; correct the wrong figure, or explain the difference.
`,
    `
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 5, sindh: 2, unspecified: 1}
      statistics-6:
        data:
          no-jail-or-suspended: {punjab: 6, sindh: 2}
`,
  ],
  'mismatched-sentence-count': [
    `
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 5, sindh: 2}
  #                           ^ also: statistics-4, Punjab: 5
  #                                     ^ also: statistics-4, Sindh: 2
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 4, prison: 7 years}
  #                                                          ^ warning mismatched-sentence-count: The sentences of statistics-5 cover 4 + 2 = 6 persons, but statistics-4 has 5 + 2 = 7 convicted (1 fewer); add what is missing, correct the wrong figure, or explain the difference.
            - {place: sindh, provision: PTPA 3(2), persons: 2, prison: 3 years}
  #                                                         ^ also: statistics-5, Persons: 2
`,
    `
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 5, sindh: 2}
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 5, prison: 7 years}
            - {place: sindh, provision: PTPA 3(2), persons: 2, prison: 3 years}
`,
  ],
  'more-officials-prosecuted-than-counted': [
    `
    laws:
      laws-12:
        choice: yes
        data: {prosecutions: 3}
  #                          ^ information more-officials-prosecuted-than-counted: laws-12 has more officials prosecuted (3) than the statistics (1 + 1 = 2, statistics-1), 1 too many; use the same figure in both, or explain the difference.
    statistics:
      statistics-1:
        data:
          prosecuted: {punjab: 1, sindh: 1}
  #                            ^ also: statistics-1, Punjab: 1
  #                                      ^ also: statistics-1, Sindh: 1
`,
    `
    laws:
      laws-12:
        choice: yes
        data: {prosecutions: 2}
    statistics:
      statistics-1:
        data:
          prosecuted: {punjab: 1, sindh: 1}
`,
  ],
  'more-officials-convicted-than-counted': [
    `
    laws:
      laws-12:
        choice: yes
        data: {convictions: 2}
  #                         ^ information more-officials-convicted-than-counted: laws-12 has more officials convicted (2) than the statistics (1, statistics-1), 1 too many; use the same figure in both, or explain the difference.
    statistics:
      statistics-1:
        data:
          convicted: 1
  #                  ^ also: statistics-1, Officials convicted: 1
`,
    `
    laws:
      laws-12:
        choice: yes
        data: {convictions: 2}
    statistics:
      statistics-1:
        data:
          convicted: not-available
`,
  ],
  'more-peacekeepers-prosecuted-than-investigated': [
    `
    laws:
      laws-9:
        data: {investigated: 1, prosecuted: 2}
  #                          ^ also: laws-9, Peacekeepers investigated: 1
  #                                         ^ information more-peacekeepers-prosecuted-than-investigated: More peacekeepers were prosecuted (2) than investigated (1), 1 more; this can be right, since cases run over years, but check it.
`,
    `
    laws:
      laws-9:
        data: {investigated: 1, prosecuted: 1}
`,
  ],
  'more-peacekeepers-convicted-than-prosecuted': [
    `
    laws:
      laws-9:
        data: {prosecuted: 2, convicted: 3}
  #                        ^ also: laws-9, Peacekeepers prosecuted: 2
  #                                      ^ information more-peacekeepers-convicted-than-prosecuted: More peacekeepers were convicted (3) than prosecuted (2), 1 more; this can be right, since cases run over years, but check it.
`,
    `
    laws:
      laws-9:
        data: {prosecuted: 2, convicted: 2}
`,
  ],
  'more-peacekeepers-sentenced-than-convicted': [
    `
    laws:
      laws-9:
        data: {convicted: 0, sentenced: 1}
  #                       ^ also: laws-9, Peacekeepers convicted: 0
  #                                     ^ information more-peacekeepers-sentenced-than-convicted: More peacekeepers were sentenced (1) than convicted (0), 1 more; this can be right, since cases run over years, but check it.
`,
    `
    laws:
      laws-9:
        data: {convicted: not-collected, sentenced: 1}
`,
  ],
  'more-officials-convicted-than-prosecuted': [
    `
    laws:
      laws-12:
        data: {prosecutions: 1, convictions: 2}
  #                          ^ also: laws-12, Officials prosecuted: 1
  #                                          ^ information more-officials-convicted-than-prosecuted: More officials were convicted (2) than prosecuted (1), 1 more; this can be right, since cases run over years, but check it.
`,
    `
    laws:
      laws-12:
        data: {prosecutions: 1, convictions: 1}
`,
  ],
  'more-officials-sentenced-than-convicted': [
    `
    laws:
      laws-12:
        data: {convictions: 1, sentences: 2}
  #                         ^ also: laws-12, Officials convicted: 1
  #                                       ^ information more-officials-sentenced-than-convicted: More officials were sentenced (2) than convicted (1), 1 more; this can be right, since cases run over years, but check it.
`,
    `
    laws:
      laws-12:
        data: {convictions: 1, sentences: 1}
`,
  ],
  'more-convictions-than-prosecutions': [
    `
    statistics:
      statistics-table:
        data:
          rows:
            371A:
              prosecution: {punjab: 2, sindh: 1}
  #                                 ^ also: PPC 371-A, Punjab: 2
  #                                           ^ also: PPC 371-A, Sindh: 1
              conviction: {punjab: 3, sindh: 1}
  #                                ^ information more-convictions-than-prosecutions: The row PPC 371-A has more convictions (3 + 1 = 4) than prosecutions (2 + 1 = 3), 1 more; this can be right, since cases run over years, but check it.
  #                                          ^ also: PPC 371-A, Sindh: 1
            PTPA 3(2):
              prosecution: {punjab: 4}
              conviction: {punjab: 4}
            PPC 376:
              prosecution: {punjab: 1}
              conviction: {punjab: 1, sindh: 2}
`,
    `
    statistics:
      statistics-table:
        data:
          rows:
            371A:
              prosecution: {punjab: 2, sindh: 1}
              conviction: {punjab: 2, sindh: 1}
            PTPA 3(2):
              prosecution: {punjab: 4}
              conviction: {punjab: 4}
            PPC 376:
              prosecution: {punjab: 1}
              conviction: {punjab: 1, sindh: 2}
`,
  ],
  'wrong-total-of-cases-registered': [
    `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {registered: {punjab: 4, sindh: 2}}
  #                                          ^ also: PPC 371-A, Punjab: 4
            PTPA 3(2): {registered: {punjab: 3, sindh: 0}}
  #                                          ^ also: PTPA 3(2), Punjab: 3
          total: {registered: {punjab: 8, sindh: 2}}
  #                                    ^ error wrong-total-of-cases-registered: The rows of the table add up to 4 + 3 = 7 cases registered, but the total row says 8 (1 fewer in the rows): Punjab; correct the row or the total.
`,
    `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {registered: {punjab: 4, sindh: 2}}
            PTPA 3(2): {registered: {punjab: 3, sindh: 0}}
          total: {registered: {punjab: 7, sindh: 2}}
`,
  ],
  'wrong-total-of-prosecutions': [
    `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {prosecution: {punjab: 4, sindh: 2}}
  #                                                     ^ also: PPC 371-A, Sindh: 2
            PTPA 3(2): {prosecution: {punjab: 3}}
          total: {prosecution: {punjab: 7, sindh: 1}}
  #                                               ^ error wrong-total-of-prosecutions: The rows of the table add up to at least 2 prosecutions, but the total row says 1 (1 more in the rows): Sindh; correct the row or the total.
`,
    `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {prosecution: {punjab: 4, sindh: 2}}
            PTPA 3(2): {prosecution: {punjab: 3}}
          total: {prosecution: {punjab: 7, sindh: 5}}
`,
  ],
  'wrong-total-of-convictions': [
    `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1, sindh: 2}}
  #                                          ^ also: PPC 371-A, Punjab: 1
  #                                                    ^ also: PPC 371-A, Sindh: 2
            PTPA 3(2): {conviction: {punjab: 2, sindh: 2}}
  #                                          ^ also: PTPA 3(2), Punjab: 2
  #                                                    ^ also: PTPA 3(2), Sindh: 2
          total: {conviction: 8}
  #                           ^ error wrong-total-of-convictions: The rows of the table add up to 1 + 2 + 2 + 2 = 7 convictions, but the total row says 8 (1 fewer in the rows); correct the row or the total.
`,
    `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1, sindh: 2}}
            PTPA 3(2): {conviction: {punjab: 2, sindh: 2}}
          total: {conviction: 7}
`,
  ],
  'mismatched-registered-cases': [
    `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 6, sindh: 2}
  #                                    ^ warning mismatched-registered-cases: The table has 4 + 3 = 7 cases registered, but statistics-2 has 6 new investigations (1 more in the table): Punjab; correct the wrong figure, or explain the difference.
      statistics-table:
        data:
          rows:
            PPC 371-A: {registered: {punjab: 4, sindh: 2}}
  #                                          ^ also: PPC 371-A, Punjab: 4
            PTPA 3(2): {registered: {punjab: 3, sindh: 0}}
  #                                          ^ also: PTPA 3(2), Punjab: 3
`,
    `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 7, sindh: 2}
      statistics-table:
        data:
          rows:
            PPC 371-A: {registered: {punjab: 4, sindh: 2}}
            PTPA 3(2): {registered: {punjab: 3, sindh: 0}}
`,
  ],
  'mismatched-prosecutions': [
    `
    statistics:
      statistics-3:
        data:
          newly-prosecuted: {punjab: 3, ajk: 1}
  #                                          ^ warning mismatched-prosecutions: The table has 2 prosecutions, but statistics-3 has 1 individuals newly prosecuted (1 more in the table): AJK; correct the wrong figure, or explain the difference.
      statistics-table:
        data:
          rows:
            PPC 371-A: {prosecution: {punjab: 3, ajk: 2}}
  #                                                   ^ also: PPC 371-A, AJK: 2
`,
    `
    statistics:
      statistics-3:
        data:
          newly-prosecuted: {punjab: 3, ajk: 1}
      statistics-table:
        data:
          rows:
            PPC 371-A: {prosecution: {punjab: 3, ajk: pending}}
`,
  ],
  'mismatched-convictions': [
    `
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 2, total: 4}
  #                           ^ warning mismatched-convictions: The table has 1 convictions, but statistics-4 has 2 individuals convicted (1 fewer in the table): Punjab; correct the wrong figure, or explain the difference.
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1}}
  #                                          ^ also: PPC 371-A, Punjab: 1
`,
    `
    statistics:
      statistics-4:
        data:
          convicted: {unspecified: 3, punjab: 1, total: 4}
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1}}
`,
  ],
  'mismatched-individuals-convicted': [
    `
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 4}
  #                           ^ also: statistics-4, Punjab: 4
      statistics-7.a:
        data:
          convicted: {punjab: 5}
  #                           ^ warning mismatched-individuals-convicted: statistics-7.a has 5 individuals convicted, but statistics-4 has 4 (1 more in statistics-7.a): Punjab; correct the wrong figure, or explain the difference.
`,
    `
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 4}
      statistics-7.a:
        data:
          convicted: {punjab: 4}
`,
  ],
  'more-newly-prosecuted-than-prosecuted': [
    `
    statistics:
      statistics-3:
        data:
          newly-prosecuted: {punjab: 9, sindh: 1}
  #                                  ^ warning more-newly-prosecuted-than-prosecuted: More individuals were newly prosecuted (9, statistics-3) than were prosecuted in all (8, statistics-7.a), 1 too many: Punjab; correct the wrong figure, or explain the difference.
      statistics-7.a:
        data:
          prosecuted: {punjab: 8, sindh: 1}
  #                            ^ also: statistics-7.a, Punjab: 8
`,
    `
    statistics:
      statistics-3:
        data:
          newly-prosecuted: {punjab: 8, sindh: 1}
      statistics-7.a:
        data:
          prosecuted: {punjab: 8, sindh: 1}
`,
  ],
  'more-prosecuted-than-new-and-ongoing': [
    `
    statistics:
      statistics-3:
        data:
          newly-prosecuted: {punjab: 3, sindh: 1}
  #                                  ^ also: statistics-3, Punjab: 3
          ongoing-defendants: {punjab: 2}
  #                                    ^ also: statistics-3, Punjab: 2
      statistics-7.a:
        data:
          prosecuted: {punjab: 6, sindh: 4}
  #                            ^ warning more-prosecuted-than-new-and-ongoing: More individuals were prosecuted (6, statistics-7.a) than were newly prosecuted or in ongoing prosecutions (3 + 2 = 5, statistics-3), 1 too many: Punjab; correct the wrong figure, or explain the difference.
`,
    `
    statistics:
      statistics-3:
        data:
          newly-prosecuted: {punjab: 3, sindh: 1}
          ongoing-defendants: {punjab: 2}
      statistics-7.a:
        data:
          prosecuted: {punjab: 5, sindh: 4}
`,
  ],
  'more-officials-investigated-than-individuals': [
    `
    statistics:
      statistics-7.a:
        data: {investigated: {punjab: 3, sindh: 5}}
  #                                   ^ also: statistics-7.a, Punjab: 3
      statistics-7.b:
        data: {investigated: {punjab: 4, sindh: 5}}
  #                                   ^ error more-officials-investigated-than-individuals: More public officials were investigated (4, statistics-7.b) than individuals in all (3, statistics-7.a), 1 too many: Punjab; correct the wrong figure.
`,
    `
    statistics:
      statistics-7.a:
        data: {investigated: {punjab: 3, sindh: 5}}
      statistics-7.b:
        data: {investigated: {punjab: 3, sindh: 5}}
`,
  ],
  'more-officials-prosecuted-than-individuals': [
    `
    statistics:
      statistics-7.a:
        data: {prosecuted: {kpk: 1}}
  #                              ^ also: statistics-7.a, KPK: 1
      statistics-7.b:
        data: {prosecuted: {kpk: 2}}
  #                              ^ error more-officials-prosecuted-than-individuals: More public officials were prosecuted (2, statistics-7.b) than individuals in all (1, statistics-7.a), 1 too many: KPK; correct the wrong figure.
`,
    `
    statistics:
      statistics-7.a:
        data: {prosecuted: {kpk: 1}}
      statistics-7.b:
        data: {prosecuted: {kpk: 1}}
`,
  ],
  'more-officials-convicted-than-individuals': [
    `
    statistics:
      statistics-7.a:
        data: {convicted: {total: 6}}
  #                               ^ also: statistics-7.a, Individuals convicted: 6
      statistics-7.b:
        data: {convicted: {total: 7}}
  #                               ^ error more-officials-convicted-than-individuals: More public officials were convicted (7, statistics-7.b) than individuals in all (6, statistics-7.a), 1 too many; correct the wrong figure.
`,
    `
    statistics:
      statistics-7.a:
        data: {convicted: {total: 6}}
      statistics-7.b:
        data: {convicted: {total: 6}}
`,
  ],
  'more-spending-than-funding': [
    `
    efforts:
      efforts-9:
        data:
          funding:
            federal: {2020: PKR 10 million, 2021: PKR 12 million}
  #                         ^^^^^^^^^^^^^^ also: efforts-9, 2020: PKR 10,000,000
    protection:
      protection-12:
        data:
          spending: {federal: PKR 1.5 crore, punjab: PKR 2 crore}
  #                           ^^^^^^^^^^^^^ warning more-spending-than-funding: The federal government spent more on victims (PKR 15,000,000, protection-12) than it devoted to all work against trafficking in 2020 (PKR 10,000,000, efforts-9), PKR 5,000,000 too much; correct the wrong amount, or explain the difference.
`,
    `
    efforts:
      efforts-9:
        data:
          funding:
            federal: {2020: PKR 10 million, 2021: PKR 12 million}
    protection:
      protection-12:
        data:
          spending: {federal: USD 90000, punjab: PKR 2 crore}
`,
  ],
};

describe('the checks on the numbers', () => {
  it('are all shown here', () => {
    const ids = [...shippedQuestionnaires().values()].flatMap(({ checks }) => checks.map(({ id }) => id));
    assert.deepEqual(Object.keys(CHECKS), ids);
  });

  for (const [id, [bad, good]] of Object.entries(CHECKS)) {
    it(`${id} is found`, () => checkRules(bad, [figureCheck]));
    it(`${id} is not found beside it`, () => checkRules(good, [figureCheck]));
  }
});

describe('a check on the numbers', () => {
  const same = (title: string, fixture: string) => it(title, () => checkRules(fixture, [figureCheck]));

  same(
    'between answers runs once, on what all agencies state together, and stands at the lead’s figure',
    `
  #- mohr.tip.yaml
    respondent: MOHR
    identification:
      identification-1: 5
  #                     ^ also: identification-1, Victims identified: 5
      identification-2: 110
  #                     ^^^ also: identification-2, Victims referred: 110
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-1: 100
  #                     ^^^ error more-referred-than-identified: More victims were referred (110, identification-2) than identified (100 + 5 = 105, identification-1), 5 too many; correct the wrong figure.
`,
  );

  same(
    'between answers is silent where the figures fit together, though no single file’s do',
    `
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-1: 100
  #- mohr.tip.yaml
    respondent: MOHR
    identification:
      identification-1: 5
      identification-2: 105
`,
  );

  same(
    'stands at the first contributor’s figure where the lead has none',
    `
  #- a.tip.yaml
    respondent: SWD-SINDH
    identification:
      identification-2: 7
  #                     ^ error more-referred-than-identified: More victims were referred (7, identification-2) than identified (6, identification-1), 1 too many; correct the wrong figure.
  #- b.tip.yaml
    respondent: SWD-PUNJAB
    identification:
      identification-1: 6
  #                     ^ also: identification-1, Victims identified: 6
`,
  );

  same(
    'within one answer runs on each file by itself',
    `
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-4:
        data: {assisted: 100, shelter: 10}
  #- mohr.tip.yaml
    respondent: MOHR
    identification:
      identification-4:
        data: {assisted: 5, shelter: 6}
  #                      ^ also: identification-4, Victims assisted: 5
  #                                  ^ error more-sheltered-than-assisted: More victims were given shelter (6) than were assisted at all (5), 1 too many; correct the wrong figure.
`,
  );

  same(
    'counts a known part that is already too much, and says that it is only a part',
    `
  #- fia.tip.yaml
    respondent: FIA
    complicity:
      complicity-7: 3
  #                 ^ error more-sanctions-than-disciplined: More officials were removed, retired or reduced in rank (at least 2 + 2 = 4, complicity-8 to complicity-10) than were disciplined (3, complicity-7), 1 too many; correct the wrong figure.
      complicity-8: 2
  #                 ^ also: complicity-8, Officials permanently removed: 2
      complicity-9: 2
  #                 ^ also: complicity-9, Officials compulsorily retired: 2
      complicity-10: pending
  #                  ^^^^^^^ also: complicity-10, Officials reduced in rank: not known
`,
  );

  same(
    'is silent where the figure to compare with is unknown, approximate, declined, or in dispute',
    `
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-1: about 100
      identification-2: 500
      identification-4:
        status: not-applicable
        reason: The provinces give the assistance.
        data: {assisted: 600, shelter: 700}
    atu:
      atu-1: 7
      atu-2:
        data:
          units: [{name: AHTC Lahore}]
  #- moi.tip.yaml
    respondent: MOI
    atu:
      atu-1: 8
`,
  );

  same(
    'follows the decision of the lead',
    `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      decisions:
        identification-1: {use: FIA, reason: The Ministry counted calls.}
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-1: 100
  #                     ^^^ also: identification-1, Victims identified: 100
      identification-2: 101
  #                     ^^^ error more-referred-than-identified: More victims were referred (101, identification-2) than identified (100, identification-1), 1 too many; correct the wrong figure.
  #- mohr.tip.yaml
    respondent: MOHR
    identification:
      identification-1: 900
`,
  );

  same(
    'takes the bare figure of an office of one place for that place',
    `
  #- fia.tip.yaml
    respondent: FIA
    statistics:
      statistics-7.a:
        data: {convicted: {punjab: 4, sindh: 9}}
  #                                          ^ error more-officials-convicted-than-individuals: More public officials were convicted (10, statistics-7.b) than individuals in all (9, statistics-7.a), 1 too many: Sindh; correct the wrong figure.
  #- swd-sindh.tip.yaml
    respondent: SWD-SINDH
    statistics:
      statistics-7.b:
        data: {convicted: 10}
  #                       ^^ also: statistics-7.b, Public officials convicted: 10
`,
  );

  same(
    'does not hold a figure against a cell to which unspecified ones may belong',
    `
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 4, unspecified: 2}
      statistics-7.a:
        data:
          convicted: {punjab: 6, unspecified: pending}
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 5}}
`,
  );

  same(
    'knows units and hotlines by their names over all agencies',
    `
  #- fia.tip.yaml
    respondent: FIA
    prevention:
      prevention-2.a:
        data:
          hotlines: [{name: Helpline 1099}]
  #- mohr.tip.yaml
    respondent: MOHR
    prevention:
      prevention-2.b:
        data:
          hotlines: [{name: helpline 1099, hours: always, languages: Urdu}]
`,
  );

  same(
    'is information where the answer it stands at explains it, or another of its answers under its code',
    `
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 5}
  #                           ^ also: statistics-4, Punjab: 5
  #                           ^ also: statistics-4, Punjab: 5
  #                           ^ warning mismatched-convictions: The table has 6 convictions, but statistics-4 has 5 individuals convicted (1 more in the table): Punjab; correct the wrong figure, or explain the difference.
        explain: {mismatched-individuals-convicted: Appeals are not counted here.}
      statistics-6:
        data:
          no-jail-or-suspended: {punjab: 7}
  #                                      ^ information more-without-jail-than-convicted: More perpetrators had no jail time or a suspended sentence (7, statistics-6) than were convicted (5, statistics-4), 2 too many: Punjab; correct the wrong figure, or explain the difference. (explained)
        explain: Sentences of the year before are among them.
      statistics-7.a:
        data:
          convicted: {punjab: 8}
  #                           ^ information mismatched-individuals-convicted: statistics-7.a has 8 individuals convicted, but statistics-4 has 5 (3 more in statistics-7.a): Punjab; correct the wrong figure, or explain the difference. (explained)
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 6}}
  #                                          ^ also: PPC 371-A, Punjab: 6
        explain: A text for whatever fails here, and for nothing that stands elsewhere.
`,
  );
});
