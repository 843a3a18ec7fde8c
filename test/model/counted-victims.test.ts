import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countedVictimsIn } from '../../server/src/model/counted-victims.ts';
import { victimsInTable } from '../../server/src/model/counted-victims-table.ts';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';

const [questionnaire] = [...shippedQuestionnaires().values()];
assert.ok(questionnaire);
const TELLING = { questionnaire, smallest: 3, about: '', lead: '', placed: false };

/** What a text tells of too few: the words that are marked. */
const marked = (text: string, telling: Partial<typeof TELLING> = {}) =>
  countedVictimsIn(text, { ...TELLING, ...telling }).map(({ at }) => text.slice(at.start, at.end));

describe('small numbers of victims in sentences', () => {
  it('are found in whatever words they are told', () => {
    for (const text of TOLD) assert.notDeepEqual(marked(text), [], text);
  });

  it('are none of officials, of the accused, of laws and services, and of nobody in particular', () => {
    for (const text of INNOCENT) {
      assert.deepEqual(marked(text), [], text);
      assert.deepEqual(marked(text, { about: 'Victims identified' }), [], text);
    }
  });

  it('are those of a label where the question asks for victims, and of a list where its sentence does', () => {
    assert.deepEqual(marked('Skardu: 2 girls'), []);
    assert.deepEqual(marked('Skardu: 2 girls', { about: 'Victims identified' }), ['2 girls']);
    assert.deepEqual(marked('one woman', { lead: 'From Khuzdar the following were rescued:' }), [
      'one woman',
    ]);
    assert.deepEqual(marked('one woman', { lead: 'In Khuzdar the following were arrested:' }), []);
  });

  it('are found without a place where the office answers for one alone, and up to the limit of the manifest', () => {
    assert.deepEqual(marked('Two girls were identified.', { placed: true }), ['Two girls']);
    assert.deepEqual(marked('Four girls from Skardu were identified.'), []);
    assert.deepEqual(marked('Four girls from Skardu were identified.', { smallest: 5 }), ['Four girls']);
  });

  it('say where the places stand that the fix withholds', () => {
    const text = 'Two girls from Skardu and Hunza were identified.';
    const [found] = countedVictimsIn(text, TELLING);
    assert.deepEqual(
      found?.places.map(({ start, end }) => text.slice(start, end)),
      ['Skardu', 'Hunza'],
    );
  });
});

/** The numbers of a table that tell of too few. */
function told(table: string, about = ''): string[] {
  const rows = table
    .trim()
    .split('\n')
    .map(line =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    );
  let at = 0;
  const cells = rows.map(row => row.map(text => ({ text: text.trim(), at: { start: at++, end: at } })));
  return victimsInTable(cells, '', { ...TELLING, about })
    .counted.filter(({ isTold, count }) => isTold && count !== undefined && count > 0 && count < 3)
    .map(({ cell }) => cell.text);
}

describe('a number behind whom it counts, or far before', () => {
  it('is read in any order, in digits, words and Urdu', () => {
    for (const text of BEHIND) assert.notDeepEqual(marked(text), [], text);
  });

  it('is none of a date, an age, a share, a school or a law', () => {
    for (const text of NOT_BEHIND) assert.deepEqual(marked(text), [], text);
  });

  it('is found with every label, place, sign and number that stand behind each other', () => {
    const people = fc.constantFrom('Girls', 'Women', 'Female victims', 'Minor boys', 'لڑکیاں');
    const done = fc.constantFrom('rescued', 'identified', 'recovered', 'freed');
    const place = fc.constantFrom(
      'Zhob',
      'District Kot Radha',
      'the village of Kot Radha',
      'Tehsil Sost',
      'Chak 45',
    );
    const number = fc.constantFrom('1', '01', 'one', '2', '۲', 'two');
    const sign = fc.constantFrom(
      ' – ',
      ' - ',
      ': ',
      ' = ',
      ' (',
      ' is ',
      ' was ',
      ' stood at ',
      ' numbered ',
      ' – only ',
    );
    fc.assert(
      fc.property(people, done, place, sign, number, (who, what, where, between, count) => {
        const text = `${who} ${what} in ${where}${between}${count}${between === ' (' ? ')' : ''}`;
        assert.equal(marked(text).length, 1, text);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('small numbers of victims in tables of prose', () => {
  it('are found by the words of their row and column, whichever way round', () => {
    assert.deepEqual(told('|Place|Girls rescued|Boys rescued|\n|Punjab|12|9|\n|GB|1|0|'), ['1']);
    assert.deepEqual(told('|Victims|Punjab|Khuzdar|\n|Girls|12|2|\n|Boys|9|4|'), ['2']);
    assert.deepEqual(told('|District|Sex|Victims|\n|Anytown|female|**1**|\n|Lahore|male|30|'), ['**1**']);
    assert.deepEqual(told('|ضلع|لڑکیاں|لڑکے|\n|سکردو|۲|۵|', 'Victims identified'), ['۲']);
    assert.deepEqual(told('|Place|Girls|\n|GB|one|', 'Victims identified'), ['one']);
  });

  it('are none of totals, of whole countries, of other people, and of no people', () => {
    assert.deepEqual(told('|Place|Victims|\n|GB|1|'), []);
    assert.deepEqual(told('|Sex|Victims|\n|Female|1|\n|Male|2|'), []);
    assert.deepEqual(told('|Place|Women trained|Men trained|\n|GB|1|2|', 'Victims identified'), []);
    assert.deepEqual(told('|Place|Shelters for girls|\n|GB|1|', 'Victims identified'), []);
    assert.deepEqual(told('|Place|Men convicted|\n|GB|1|', 'Victims identified'), []);
    assert.deepEqual(told('|Place|Girls|\n|GB|1|'), []);
    assert.deepEqual(told('|Place|Girls|\n|Total|2|', 'Victims identified'), []);
  });
});

const BEHIND = [
  'Girls rescued in Zhob – 1',
  'Girl rescued in Zhob: 1',
  'Zhob, girls rescued: 01',
  'The number of girls rescued from Zhob was two.',
  'In Zhob, the number of rescued girls stood at 2.',
  'Sibi (F: 1, M: 0) victims rescued',
  '1 no. of female victim from Gilgit',
  '02 nos. girls were rescued from Hub.',
  'In Zhob 1 victim, a girl, was identified.',
  'Two of them in Chitral were boys; all had been trafficked.',
  'Victims from Chitral: girls – two; boys – nine',
  'Three victims were identified in Swat, including a girl.',
  'Two siblings, a boy and a girl, were freed from Basti Malook.',
  'Twin girls were rescued in Hunza.',
  'Rescued in Panjgur: girls: one; boys: nil',
  'FIA Gujrat rescued 1 x girl and 12 x boys.',
  'Rescued girls (Zhob) 1',
  'one (01) minor boy of 9 years was recovered from Chak 45.',
  'Kot Radha – 1 girl rescued',
  '۲ خواتین گوادر سے بازیاب',
  'بازیاب لڑکیاں، ژوب: ۲',
];

const NOT_BEHIND = [
  'Girls rescued in Zhob – 1 April 2020',
  'Girls rescued in Zhob – 1/4/2020',
  'Girls were rescued in Zhob in phase 2.',
  'Girls were rescued in Zhob under section 2 of the Act.',
  'Girls rescued in Zhob: 2% of all.',
  'Girls were rescued in Zhob; the shelter has 2 rooms.',
  'Girls rescued in Zhob, who are over 2 years old.',
  'Girls rescued in Zhob are sent to Girls High School No. 1.',
  'Of the victims rescued in Zhob, women: 40, men: 12.',
];

/** Counted with place, and sex or age. */
const TOLD = [
  'Two girls of 12 and 14 years from Skardu were identified.',
  'One woman from Khuzdar was rescued.',
  'A 14-year-old girl from Lahore was forced into begging.',
  'FIA recovered 2 minor girls from a brothel in Quetta.',
  'Police rescued 02 boys from Tharparkar district.',
  'In Chitral, one child was found in domestic servitude.',
  '1 transgender person was identified in Multan.',
  'The victims were two women and a child from Hunza.',
  'Two victims, both female, were identified in Gwadar.',
  'A victim aged 14 from Skardu was referred to a shelter.',
  'A 12-year-old from Kech was rescued.',
  'سکردو سے دو لڑکیاں بازیاب ہوئیں۔',
  'ضلع خضدار میں ایک لڑکی کو بازیاب کیا گیا۔',
  'Two of the rescued girls came from Ghotki.',
  'The court convicted a man from Gujrat of selling two girls in Naran village.',
  'a single boy was identified at Chaman',
  'TWO GIRLS FROM SKARDU WERE IDENTIFIED.',
  'Both women identified in Zhob were sent home.',
  'One (1) girl from Dadu was recovered.',
  'Identified victims: Skardu – 1 girl, Khuzdar – 2 boys.',
  '- one girl from Astore was rescued',
  'In Bannu two minor boys were freed from bonded labour.',
  'Only one female victim was identified in Diamer.',
  'Victims: 2 girls (Skardu).',
  'Two sisters, girls of 9 and 11, were recovered from Sibi.',
  'Two female children of Skardu were victims of trafficking.',
  '**Two** girls from Skardu were identified.',
  'Two trafficked Afghan girls were found in Chaman.',
  'One woman and two girls were rescued in Malir.',
  'A couple of girls from Skardu were rescued.',
  'Two (2) girls aged 12-14 belonging to District Skardu were recovered.',
  'From District Khuzdar 2 girls were recovered.',
  'Skardu (GB): 02 girls rescued',
  'In the Khuzdar district of Balochistan, one girl was identified.',
  'A girl (14) from Skardu was rescued.',
  'A girl, 14, from Skardu was rescued.',
  'one female minor victim from Khuzdar',
  'Victims identified in Astore: one woman.',
  'Two girls were rescued. They came from Skardu.',
  'The FIA, on information, recovered one woman from a house in Faisalabad.',
  'Two women from Pishin and one from Chaman were repatriated.',
  'Two brothers (boys of 8 and 10) from Mithi were freed from a brick kiln.',
  'One khawaja sira was rescued in Peshawar.',
  'Identified: 2 females (Hunza).',
  'Only two of them, both girls, came from Ghizer, and were identified as victims.',
  'A mother of two, a woman of 30 from Turbat, was identified as a victim.',
  'کوئٹہ میں ایک خاتون کو بازیاب کرایا گیا۔',
  'گلگت سے 2 بچیاں بازیاب ہوئیں',
  'لاہور میں دو خواتین متاثرین کی شناخت ہوئی',
  'Two\ngirls from\nSkardu were identified.',
  'In Naran one boy was found begging.',
  'The one child victim in Bagh was returned to the family.',
  'There was one female victim in Kohistan.',
  'Out of 40 victims, two were girls from Skardu.',
  'Out of 40 victims identified, 1 was a boy from Diamer.',
  '1 (one) woman from Karak was rescued.',
];

/** Of nobody that the guard protects; a case that is told of one person is known by its place. */
const INNOCENT = [
  'A woman police officer was posted in Skardu.',
  'Two female officers from Lahore were trained.',
  "One women's shelter in Quetta was opened.",
  'Two shelters for girls in Peshawar were opened.',
  'A child protection unit in Lahore rescued 40 children.',
  'The court in Quetta convicted two men.',
  'Two men were arrested in Lahore.',
  'Police arrested two men in Karachi and rescued 40 women.',
  'If a girl is found in Lahore, the bureau is called.',
  'Each child in Punjab is registered.',
  'Two women were appointed to the committee in Sindh.',
  'The province runs a shelter for girls named Kashana and one for boys named Model Children Home.',
  'The number of women identified in Punjab was 120.',
  'Three girls from Skardu were identified.',
  'Two girls were identified.',
  'One woman was among the 40 participants of the training in Lahore.',
  'Section 371-A speaks of a girl sold for prostitution in Pakistan.',
  'A minor is any person below 18 in Punjab.',
  'The girl child protection act of Sindh was passed.',
  'Two cases of child marriage were registered in Thatta.',
  'No girl from Skardu was identified.',
  'Two accused, a man and a woman, were arrested in Multan.',
  'A trafficker, a man from Gujrat, was sentenced.',
  'Two women judges in Islamabad hear such cases.',
  'In 2020 two women from Uganda were identified.',
  'One hotline for women in Punjab answered 300 calls.',
  'A man from Mandi Bahauddin was sentenced to 10 years for trafficking.',
  "Two boys' homes in Lahore were inspected.",
  'The first women police station was opened in Rawalpindi.',
  'The bureau referred 12 girls and 20 boys in Lahore.',
  'Lahore has one child court.',
  'A child may be sent to a shelter in Punjab.',
  'The government of Punjab gave a woman lawyer to each victim.',
  'Two members, one man and one woman, sit on the committee of Sindh.',
  'The Women Development Department in Quetta trained two men.',
  'Human trafficking of women and children in Punjab is a crime.',
  'A victim in Lahore received legal aid.',
  'One child out of 100 in Sindh works in brick kilns.',
  'The accused Imran was arrested in Lahore, and the girl sent to a shelter.',
  'Ms. Ahmad, chairperson of the Bureau in Lahore, met the 14-year-old girl.',
  'The Zainab Alert Act protects a child in Punjab.',
  'One in two women in Sindh cannot read.',
  'The Sindh government appointed one woman as chair.',
  "Two children's courts in Karachi heard 40 cases.",
  'The bureau in Lahore has one female doctor and two male guards.',
  'The DVC of Multan has two women members.',
  'The ministry trained one woman and two men in Islamabad.',
  'FIA Lahore has one women complaint cell.',
  'A man and a woman were convicted in Sialkot under section 3.',
  'The embassy in Muscat sheltered 40 women.',
  'Every child in Sindh below five years is vaccinated.',
  'A woman who reports a crime in Punjab may ask for a female officer.',
  'The two men who ran the brothel in Faisalabad were sentenced to 5 years.',
  'The traffickers were two women from Lahore.',
  'Two women traffickers in Lahore sold 12 girls.',
  'They smuggled men and women through Taftan.',
  'A school for girls in Swat was told of the law.',
  'The hotline 1099 of Islamabad helps women and children.',
  'Two female inspectors rescued 12 girls in Lahore.',
  'One male and one female constable guard the shelter in Quetta.',
  'The Government of Punjab runs one home for children in Lahore.',
  'A workshop on child labour was held in Karachi.',
  'Two child rights NGOs in Quetta received funds.',
  'The first child friendly desk was set up in Peshawar.',
  'In May, two men pleaded guilty in Lahore.',
  'One woman in ten in Balochistan was asked.',
  'The judge in Lahore, a woman, heard the victims.',
  'The Punjab Women Protection Authority has two women on its board.',
  'A minor girl from Toba Tek Singh was rescued.',
  'A girl in Gilgit-Baltistan was trafficked.',
  'The bureau rescued a girl and a boy from Kohlu.',
  'A pregnant woman from Tank was sold.',
  'The girl from Skardu was rescued.',
  'The survivor, a woman from Zhob, was repatriated.',
  'The police rescued a minor from Jacobabad.',
  'Police arrested two men who trafficked a girl from Skardu.',
];
