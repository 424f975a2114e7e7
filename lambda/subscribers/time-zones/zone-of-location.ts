import lookUp from '@photostructure/tz-lookup';
import { canonicalZone } from './zone-names.ts';

/**
 * The zone of a point on earth, in degrees; at sea one of whole hours. Near borders it may be the neighbour's, as the
 * package's table is coarse to be small.
 *
 * @throws RangeError where the latitude is beyond a pole, or the longitude beyond 180 degrees.
 */
export function zoneOfLocation(latitude: number, longitude: number): string {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new RangeError(`there is no place at latitude ${latitude}, longitude ${longitude}`);
  }
  const zone = lookUp(latitude, longitude);
  return canonicalZone(zone) ?? zone;
}
