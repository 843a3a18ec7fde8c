import { type Xml, xml } from '../xml.ts';
import { wordRoot } from './namespaces.ts';

/** Settings of the file. Nothing in them makes Word ask the reader a question. */
export function settingsPart(): Xml {
  const word2013 = 15;
  return wordRoot(
    'settings',
    xml`<w:zoom w:percent="100"/>
      <w:defaultTabStop w:val="567"/>
      <w:characterSpacingControl w:val="doNotCompress"/>
      <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
      <w:compat>
        <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"
          w:val="${word2013}"/>
      </w:compat>
      <w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>`,
  );
}
