// What ships of other people's code: the packages that esbuild put into the bundles, as a bill of materials
// (CycloneDX) and as a text of licences. Both are the same for the same package-lock.json and source.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that ask for no more than their text and the names of the authors. */
export const PERMITTED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
];

/**
 * @typedef {object} Bundled A package of which some code is in a bundle.
 * @property {string} path Where npm put it: "node_modules/yaml".
 * @property {string} name
 * @property {string} version
 * @property {string} license Its identifier (SPDX).
 * @property {string} integrity npm's checksum of the package.
 * @property {string} licenseText
 * @property {readonly string[]} needs Paths of the bundled packages that it imports.
 */

/** Writes `dist/sbom.cdx.json` and `dist/THIRD-PARTY-LICENSES.txt`. Throws where a licence is missing or not permitted. */
export function writeBillOfMaterials(root, metafiles) {
  const bundled = bundledPackages(root, metafiles);
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(
    join(root, 'dist/sbom.cdx.json'),
    `${JSON.stringify(billOfMaterials(own, bundled), undefined, 1)}\n`,
  );
  writeFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licences(bundled));
}

/** The packages in the bundles, by path. @returns {Bundled[]} */
function bundledPackages(root, metafiles) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const paths = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const path = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
        // What was looked at and left out does not ship.
        if (path !== undefined && bytesInOutput > 0) paths.add(path);
      }
    }
  }
  return [...paths].sort().map(path => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    const { integrity, dependencies = {} } = lock[path] ?? {};
    if (integrity === undefined) throw new Error(`${path} is in a bundle, but not in package-lock.json.`);
    if (!PERMITTED.includes(license))
      throw new Error(`The licence of ${path}, ${license}, is not among those permitted.`);
    const needs = Object.keys(dependencies).flatMap(needed => resolvedFrom(lock, path, needed) ?? []);
    const licenseText = licenseTextIn(join(root, path));
    return {
      path,
      name,
      version,
      license,
      integrity,
      licenseText,
      needs: needs.filter(each => paths.has(each)).sort(),
    };
  });
}

/** Where Node finds a package that another one imports: below it, else beside it or above. */
function resolvedFrom(lock, path, needed) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const found = folder === '' ? `node_modules/${needed}` : `${folder}/node_modules/${needed}`;
    if (lock[found] !== undefined) return found;
    if (folder === '') return undefined;
  }
}

/** The licence, and whatever notices the package has beside it. */
function licenseTextIn(folder) {
  const files = readdirSync(folder).filter(name =>
    /^(licen[cs]e|copying|notice|thirdpartynotices)\b/i.test(name),
  );
  if (files.length === 0) throw new Error(`${folder} is in a bundle and has no text of its licence.`);
  return files
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

function billOfMaterials({ name, version, license, description, dependencies }, bundled) {
  const own = `pkg:npm/${name}@${version}`;
  const refs = new Map(bundled.map(each => [each.path, refOf(each)]));
  const direct = bundled.filter(({ path }) =>
    Object.hasOwn(dependencies, path.slice('node_modules/'.length)),
  );
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: own,
      },
    },
    components: bundled.map(each => ({
      type: 'library',
      'bom-ref': refOf(each),
      name: each.name,
      version: each.version,
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: hashOf(each.integrity) }],
      licenses: [{ license: { id: each.license } }],
      purl: refOf(each),
    })),
    dependencies: [
      { ref: own, dependsOn: direct.map(refOf) },
      ...bundled.map(each => ({ ref: refOf(each), dependsOn: each.needs.map(path => refs.get(path)) })),
    ],
  };
}

/** The package's address in the registry's form, which names it once: https://github.com/package-url. */
function refOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** npm writes checksums in base 64, CycloneDX in hexadecimal. */
function hashOf(integrity) {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}

/** Every licence once, below the packages that it is of. */
function licences(bundled) {
  const byText = new Map();
  for (const { name, version, license, licenseText } of bundled) {
    const text = `${license}\n\n${licenseText}`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
  return `TIP Report holds code of the packages below, under these licences.${rule}${parts.join(rule)}\n`;
}
