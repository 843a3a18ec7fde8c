import { workspaceOf, findingsIn, FOLDER } from './test/support/check.ts';
import { withUnreadable } from './server/src/model/workspace.ts';
const H='questionnaire: tip-pakistan-2021\nrespondent: FIA\n';
const c:[string,string,string][]=[
['unknown-key','fia.tip.yaml',H+'trends:\n  trends-1:\n    anser: None.\n'],
['unknown-key','fia.tip.yaml',H+'trends:\n  trend-1: None.\n'],
['repeated-key','fia.tip.yaml',H+'trends:\n  trends-1: None.\n  trends-1: Some.\n'],
['tab-indentation','fia.tip.yaml',H+'trends:\n\ttrends-1: None.\n'],
['colon-in-text','fia.tip.yaml',H+'trends:\n  trends-1:\n    answer: Note: none.\n'],
['wrong-shape','fia.tip.yaml',H+'trends:\n  trends-1:\n    answer: [one, two]\n'],
['unreadable-figure','fia.tip.yaml',H+'identification:\n  identification-2: many\n'],
['unknown-questionnaire','fia.tip.yaml','questionnaire: tip-pakistan-2012\nrespondent: FIA\n'],
['unknown-respondent','fia.tip.yaml','questionnaire: tip-pakistan-2021\nrespondent: FAI\n'],
['empty-file','fia.tip.yaml',''],
['path-outside-folder','submission.tip.yaml','questionnaire: tip-pakistan-2021\nsubmission:\n  files: [../other/*.tip.yaml]\n'],
['unclosed-quote','fia.tip.yaml',H+'trends:\n  trends-1: "None.\n  trends-2: None.\n'],
['split-figure','fia.tip.yaml',H+'identification:\n  identification-1:\n    data: {total: 1,234, sex: {male: 700}}\n'],
['*','submission.tip.yaml','questionnaire: tip-pakistan-2021\nsubmision:\n  title: x\nsubmission:\n  titel: x\n  severity: {nil-figure: loud}\n  date: 4 Jan\n  output: {foldr: x}\n  respondents: FIA\n  decisions: [x]\n  title: [a]\n  files: {a: b}\n'],
['*','fia.tip.yaml',H+'trends:\n# Heading\n  trends-1:\n    answer:\n      # Heading\n  trends-2:\n    status:final\n'],
];
for (const [code,path,text] of c){ const f=findingsIn(workspaceOf([{path,text} as any])); const x=f.filter(y=>code==='*'||y.code===code); console.log(code, x.length?'':'NONE '+f.map(y=>y.code)); for(const y of x.filter(y=>!y.code.includes('section')&&!y.code.startsWith('missing-source'))) console.log('   ',y.severity,y.code,y.message.slice(0,220)); }
const w=withUnreadable(workspaceOf([]),FOLDER+'/a.tip.yaml','This file is not saved as UTF-8.'); console.log(findingsIn(w).filter(f=>f.code==='unreadable-file'));
