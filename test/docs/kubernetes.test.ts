import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Deployment } from 'kubernetes-models/apps/v1';
import { ConfigMap, Secret, Service } from 'kubernetes-models/v1';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { resolveOptions } from '../../src/cli/options/resolve.ts';
import { startDriverMock } from '../../src/doors/start.ts';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';

const FOLDER = 'examples/kubernetes';
const KUBECTL = '/usr/bin/kubectl';

// biome-ignore lint/suspicious/noExplicitAny: what a manifest holds is what is tested.
type Manifest = any;

const MODELS: Readonly<Record<string, new (data: never) => { validate(): void }>> = {
  ...{ Deployment, ConfigMap, Secret, Service },
};

function manifestsOf(file: string): readonly Manifest[] {
  return parseAllDocuments(readFileSync(`${FOLDER}/${file}`, 'utf8')).map((document) => document.toJS());
}

const kustomization = manifestsOf('kustomization.yaml')[0]!;
const files: readonly string[] = kustomization.resources;
const manifests = files.flatMap(manifestsOf);
const find = (kind: string, name: string) =>
  manifests.find((one) => one.kind === kind && one.metadata.name === name);
const pod = (name: string) => find('Deployment', name).spec.template;

/** What the model of its kind says of a manifest, and each property that the model never looks at: it knows no such one. */
function problemsOf(manifest: Manifest): readonly string[] {
  const Model = MODELS[manifest.kind];
  if (!Model) return [`kind ${manifest.kind}`];
  const seen = new Set<string>();
  const watched = watch(manifest, '', seen);
  const problems: string[] = [];
  try {
    Model.prototype.validate.call(watched);
  } catch (error) {
    problems.push((error as Error).message);
  }
  return [...problems, ...pathsOf(manifest, '').filter((path) => !seen.has(path))];
}

/** The same value, which tells of each property that is looked at. */
function watch(value: Manifest, at: string, seen: Set<string>): Manifest {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'string' && Object.hasOwn(target, key)) seen.add(`${at}/${key}`);
      return watch(target[key], `${at}/${String(key)}`, seen);
    },
    // A map may have whatever names it likes, and is read by listing them.
    ownKeys(target) {
      for (const key of Object.keys(target)) seen.add(`${at}/${key}`);
      return Reflect.ownKeys(target);
    },
  });
}

function pathsOf(value: Manifest, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${at}/${key}`, ...pathsOf(inner, `${at}/${key}`)]);
}

describe('the check of manifests', () => {
  const deployment = () => structuredClone(find('Deployment', 'ev-driver-mock'));

  test('tells of a value of another type', () => {
    const wrong = deployment();
    wrong.spec.replicas = 'two';
    expect(problemsOf(wrong).join()).toContain('data/spec/replicas must be integer');
  });

  test.each([
    [
      '/spec/template/spec/containers/0/readinesProbe',
      (one: Manifest) => one.spec.template.spec.containers[0],
    ],
    [
      '/spec/template/spec/securityContext/runAsNonroot',
      (one: Manifest) => one.spec.template.spec.securityContext,
    ],
    ['/spec/replica', (one: Manifest) => one.spec],
    ['/metadata/label', (one: Manifest) => one.metadata],
    ['/speck', (one: Manifest) => one],
  ])('tells of %s, which there is not', (path, place) => {
    const wrong = deployment();
    place(wrong)[path.split('/').at(-1)!] = 'x';
    expect(problemsOf(wrong)).toContain(path);
  });
});

describe('examples/kubernetes', () => {
  test('each file is a resource of the kustomization, and each of its kinds is known', () => {
    const there = readdirSync(FOLDER).filter((name) => name !== 'kustomization.yaml');
    expect([...files].sort()).toEqual(there.sort());
    expect(Object.keys(kustomization).sort()).toEqual(['apiVersion', 'images', 'kind', 'resources']);
  });

  test.each(manifests.map((manifest) => [`${manifest.kind} ${manifest.metadata.name}`, manifest]))(
    '%s is valid, and has no property that Kubernetes does not know',
    (_, manifest) => {
      expect(problemsOf(manifest)).toEqual([]);
    },
  );

  test('what refers to something refers to what is there', () => {
    for (const service of manifests.filter(({ kind }) => kind === 'Service')) {
      const { selector, ports } = service.spec;
      const { metadata, spec } = pod(service.metadata.name);
      expect(metadata.labels).toMatchObject(selector);
      const named = spec.containers[0].ports.map((port: Manifest) => port.name);
      for (const { targetPort } of ports) expect(named).toContain(targetPort);
    }
    const { containers, volumes } = pod('ev-driver-mock').spec;
    const [{ env, volumeMounts, image }] = containers;
    for (const { valueFrom } of env) {
      if (!valueFrom?.secretKeyRef) continue;
      const { name, key } = valueFrom.secretKeyRef;
      expect(find('Secret', name).stringData).toHaveProperty([key]);
    }
    for (const { configMap } of volumes)
      for (const { key } of configMap.items)
        expect(find('ConfigMap', configMap.name).data).toHaveProperty([key]);
    expect(volumeMounts.map(({ name }: Manifest) => name)).toEqual(volumes.map(({ name }: Manifest) => name));
    expect(kustomization.images.map(({ name }: Manifest) => name)).toEqual([image]);
  });

  test('the options are those of serve, the store is the Service, and a stop has the time that a drain takes', () => {
    const { spec } = pod('ev-driver-mock');
    const [{ args, env }] = spec.containers;
    const given = Object.fromEntries(
      env.map(({ name, value = 'from-elsewhere' }: Manifest) => [name, value]),
    );
    const readFile = () => {
      throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    };
    const { command, options, warnings } = resolveOptions({
      ...{ argv: args, env: given, cwd: process.cwd(), readFile },
    }) as Manifest;
    expect({ command, warnings }).toEqual({ command: 'serve', warnings: [] });
    const { hostname, port } = new URL(options.store);
    expect(find('Service', hostname).spec.ports[0].port).toBe(Number(port));
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(options.drain / 1000 + 5);
    // EV_DRIVER_MOCK_PORT would be tcp://… of the Service.
    expect(spec.enableServiceLinks).toBe(false);
  });

  test.each(['ev-driver-mock', 'ev-driver-mock-redis'])(
    '%s runs without rights, read-only and bounded',
    (name) => {
      const { containers, securityContext, automountServiceAccountToken } = pod(name).spec;
      expect(automountServiceAccountToken).toBe(false);
      expect(securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      for (const { securityContext: own, resources } of containers) {
        const capabilities = { drop: ['ALL'] };
        expect(own).toEqual({
          ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities },
        });
        for (const amount of [resources.requests.cpu, resources.requests.memory, resources.limits.memory])
          expect(amount).toMatch(/^\d+(m|Mi)$/);
      }
    },
  );

  test('the probes are answered under the name that a kubelet asks by, and the fixtures are served', async () => {
    const { data } = find('ConfigMap', 'ev-driver-mock-fixtures');
    const { configMap } = pod('ev-driver-mock').spec.volumes[0];
    const inFolder = configMap.items.map(({ key, path }: Manifest) => [path, data[key]]);
    const fixtures = temporaryFolder(Object.fromEntries(inFolder));
    const mock = await startDriverMock({ fixtures });
    try {
      const [{ startupProbe, livenessProbe, readinessProbe }] = pod('ev-driver-mock').spec.containers;
      for (const { httpGet } of [startupProbe, livenessProbe, readinessProbe]) {
        const answer = await fetch(mock.url + httpGet.path, { headers: { host: '10.244.0.7:4010' } });
        expect([httpGet.path, answer.status]).toEqual([httpGet.path, 200]);
      }
      const driver = await fetch(`${mock.apiUrl}/user/externalId/depot-manager?code=demo-key&clientId=demo`);
      expect(driver.status).toBe(200);
    } finally {
      await mock.close();
    }
  });

  test.skipIf(!existsSync(KUBECTL))('kubectl reads the folder', () => {
    const { status, stdout, stderr } = spawnSync(KUBECTL, ['kustomize', FOLDER], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    const kinds = parseAllDocuments(stdout).map((document) => document.toJS().kind);
    expect(kinds.sort()).toEqual(manifests.map(({ kind }) => kind).sort());
  });
});
