import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMITTED } from '../server/build/bill-of-materials.mjs';
import { root } from './support/tip.ts';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly 'bom-ref': string;
}

interface BillOfMaterials {
  readonly specVersion: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const bill = () => JSON.parse(read('dist/sbom.cdx.json')) as BillOfMaterials;
const nameOf = ({ name, version }: Component) => `${name} ${version}`;

describe('what ships of other people’s code', () => {
  it('is in the bill of materials, and so is every dependency for production', () => {
    const { components } = bill();
    assert.ok(components.length > 30, `${components.length} packages`);
    const names = new Set(components.map(({ name }) => name));
    const direct = Object.keys(JSON.parse(read('package.json')).dependencies);
    assert.deepEqual(
      direct.filter(name => !names.has(name)),
      [],
      'a dependency of which nothing is bundled is one for development',
    );
  });

  it('is of a permitted licence, and its text ships', () => {
    const texts = read('dist/THIRD-PARTY-LICENSES.txt');
    for (const component of bill().components) {
      const [{ license } = { license: { id: '' } }] = component.licenses;
      assert.ok(PERMITTED.includes(license.id), `${nameOf(component)}: ${license.id}`);
      const of = texts.split('-'.repeat(80)).find(part => part.split('\n').includes(nameOf(component)));
      assert.match(
        of ?? '',
        /permission|Permission|are permitted/,
        `${nameOf(component)} has its licence’s text`,
      );
    }
  });

  it('is what the lock file has, by checksum', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { version: string; integrity?: string }>;
    };
    const locked = new Set(
      Object.entries(packages).map(
        ([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`,
      ),
    );
    assert.deepEqual(
      bill()
        .components.map(nameOf)
        .filter(name => !locked.has(name)),
      [],
    );
  });

  it('needs nothing that the bill does not name', () => {
    const { components, dependencies } = bill();
    const refs = new Set(components.map(component => component['bom-ref']));
    const lost = dependencies.flatMap(({ dependsOn }) => dependsOn).filter(ref => !refs.has(ref));
    assert.deepEqual(lost, []);
  });

  it('is looked up in server/SUPPLY-CHAIN.md, package by package', () => {
    const rows = [
      ...read('server/SUPPLY-CHAIN.md').matchAll(/^\| ([\w@/.-]+) \| (\d[\w.-]*) \| ([\w.-]+) \|/gm),
    ];
    const listed = rows.map(([, name, version, license]) => `${name} ${version} ${license}`);
    const shipped = bill().components.map(each => `${nameOf(each)} ${each.licenses[0]?.license.id}`);
    assert.deepEqual(listed.toSorted(), shipped.toSorted());
  });

  it('is locked without the address that it came from', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string }>;
    };
    const addresses = Object.values(packages).flatMap(({ resolved = '' }) =>
      resolved.includes(':') ? resolved : [],
    );
    assert.deepEqual(addresses, []);
    assert.match(read('.npmrc'), /^omit-lockfile-registry-resolved=true$/m);
  });

  it('stands where the tests’ VS Code looks for it: at the top, in the version that it wants', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { version?: string; link?: boolean }>;
    };
    const { devDependencies, optionalDependencies } = JSON.parse(read('test/vscode/package.json'));
    const wanted = Object.entries<string>({ ...devDependencies, ...optionalDependencies });
    assert.ok(wanted.length > 30, `${wanted.length} packages`);
    const elsewhere = wanted.filter(([name, range]) => {
      const locked = packages[`node_modules/${name}`];
      if (range.startsWith('file:')) return locked?.link !== true;
      return range.startsWith('^') ? locked === undefined : locked?.version !== range;
    });
    assert.deepEqual(elsewhere, []);
  });

  it('has no package that runs a script when it is installed', () => {
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  });

  it('is part of the package, with the bill and the licences', () => {
    const { files } = JSON.parse(read('package.json')) as { files: readonly string[] };
    for (const file of ['dist/*', 'SECURITY.md', 'LICENSE']) {
      assert.ok(files.includes(file) && existsSync(join(root, file.replace('/*', ''))), file);
    }
  });
});
