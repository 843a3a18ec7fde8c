import { type Slot, type Xml, xml, xmlName } from '../xml.ts';

type Root = 'document' | 'styles' | 'numbering' | 'settings' | 'footnotes' | 'hdr' | 'ftr';

/** The root element of a part of a Word file, with the namespaces that its content uses. */
export function wordRoot(root: Root, content: Slot): Xml {
  const name = xmlName(`w:${root}`);
  return xml`<${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
    ${content}
  </${name}>`;
}
