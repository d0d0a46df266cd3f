import { buildCatalogue, type Catalogue } from '../catalogue';
import type { WrittenGuideline } from '../pack-file';
import { completeGuideline, completeRegion, completeSide, completeTreatment } from '../rows';
import type { SourceName } from '../types';
import type { WrittenRegion, WrittenSide, WrittenTreatment } from '../vocabulary-file';
import acoem2004 from './acoem-2004.json';
import acoem2011 from './acoem-2011.json';
import acoem2017 from './acoem-2017.json';
import bodyRegions from './body-regions.json';
import mtusSpecialTopics from './mtus-special-topics.json';
import odg from './odg.json';
import other from './other.json';
import sources from './sources.json';
import treatments from './treatments.json';

let built: Catalogue | undefined;

/** The catalogue that comes with the program: built once, when it is first asked for. */
export function builtInCatalogue(): Catalogue {
  built ??= buildCatalogue({
    guidelines: Object.freeze(
      // The files are held to their schemas by `npm run check`; TypeScript sees their strings as mere strings.
      ([acoem2004, mtusSpecialTopics, acoem2011, acoem2017, odg, other] as readonly unknown[]).flatMap((file) =>
        (file as { guidelines: WrittenGuideline[] }).guidelines.map((guideline) => completeGuideline(guideline)),
      ),
    ),
    sources: Object.freeze(sources.sources as SourceName[]),
    treatments: Object.freeze((treatments.treatments as WrittenTreatment[]).map(completeTreatment)),
    regions: Object.freeze((bodyRegions.regions as WrittenRegion[]).map(completeRegion)),
    sides: Object.freeze((bodyRegions.sides as WrittenSide[]).map(completeSide)),
  });
  return built;
}
