import { driverIndexOf, driverIndexOfTag, tagIdOf } from '../../world/identity.ts';
import type { DriverModel } from '../../world/network/model.ts';
import type { Viewer } from './viewer.ts';

/** A driver as its own operation names it. */
interface Named {
  readonly externalId: string;
  readonly isFixture: boolean;
}

/** The externalIds of a customer's drivers: those of the files, then the first computed ones. */
export function* externalIds({ fixtures, world }: Viewer, most: number): Generator<Named, void> {
  for (const externalId of fixtures.keys()) yield { externalId, isFixture: true };
  for (let number = 1; number <= most; number++) {
    const externalId = world.externalIdOf(number);
    if (externalId === undefined) return;
    if (!fixtures.has(externalId)) yield { externalId, isFixture: false };
  }
}

/** The externalId of the driver with this id; undefined where there is none. */
export function externalIdWithId(viewer: Viewer, id: number | undefined): string | undefined {
  if (id === undefined) return undefined;
  const { identity } = viewer.world;
  const has = (driver: DriverModel) => driver.id === id;
  return (
    fixtureWith(viewer, has, (body) => body.id === id) ??
    computedWith(viewer, driverIndexOf(identity, id), has)
  );
}

/** The externalId of the driver who has a tag at the instant; undefined where nobody has it. */
export function externalIdWithTag(viewer: Viewer, idTag: string): string | undefined {
  const { identity } = viewer.world;
  const has = (driver: DriverModel) => driver.tagsAt(viewer.instant).some((tag) => tag.idTag === idTag);
  const tag = tagIdOf(identity.key, idTag);
  const index = tag === undefined ? undefined : driverIndexOfTag(identity, tag);
  const recorded = ({ tags }: RecordedBody) =>
    Array.isArray(tags) && tags.some((each) => each?.idTag === idTag);
  return fixtureWith(viewer, has, recorded) ?? computedWith(viewer, index, has);
}

/** A recorded body, as far as it is looked at. */
interface RecordedBody {
  readonly id?: unknown;
  readonly tags?: unknown;
}

function fixtureWith(
  { fixtures }: Viewer,
  has: (driver: DriverModel) => boolean,
  isRecorded: (body: RecordedBody) => boolean,
): string | undefined {
  for (const fixture of fixtures.values()) {
    const isIt =
      fixture.kind === 'completed'
        ? has(fixture.model)
        : isRecorded(JSON.parse(fixture.text) as RecordedBody);
    if (isIt) return fixture.externalId;
  }
  return undefined;
}

function computedWith(
  { world }: Viewer,
  index: number | undefined,
  has: (driver: DriverModel) => boolean,
): string | undefined {
  const externalId = index === undefined ? undefined : world.externalIdOf(index);
  const driver = externalId === undefined ? undefined : world.find(externalId);
  // A driver of the files may have taken the place of the computed one.
  return driver && has(driver) ? externalId : undefined;
}
