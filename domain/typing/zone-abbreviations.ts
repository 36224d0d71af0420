import type { Zone } from '../time'

/** One meaning of an abbreviation. */
export type AbbreviatedZone = {
  readonly name: string
  /** Seconds ahead of UTC. */
  readonly ahead: number
  /** Whose clocks show it; where they show it for a part of the year only, people write it all year. */
  readonly zone: Zone
}

const hour = 3600

/** Those that people write in incident notes; one with several meanings has to be asked about. */
export const abbreviatedZones: ReadonlyMap<string, readonly AbbreviatedZone[]> = new Map([
  ['WET', [zone('Western European Time', 0, 'Europe/Lisbon')]],
  ['WEST', [zone('Western European Summer Time', 1, 'Europe/Lisbon')]],
  [
    'BST',
    [zone('British Summer Time', 1, 'Europe/London'), zone('Bangladesh Standard Time', 6, 'Asia/Dhaka')],
  ],
  ['CET', [zone('Central European Time', 1, 'Europe/Paris')]],
  ['CEST', [zone('Central European Summer Time', 2, 'Europe/Paris')]],
  ['EET', [zone('Eastern European Time', 2, 'Europe/Athens')]],
  ['EEST', [zone('Eastern European Summer Time', 3, 'Europe/Athens')]],
  ['MSK', [zone('Moscow Time', 3, 'Europe/Moscow')]],
  ['SAST', [zone('South Africa Standard Time', 2, 'Africa/Johannesburg')]],
  ['GST', [zone('Gulf Standard Time', 4, 'Asia/Dubai')]],
  ['PKT', [zone('Pakistan Time', 5, 'Asia/Karachi')]],
  [
    'IST',
    [
      zone('India Standard Time', 5.5, 'Asia/Kolkata'),
      zone('Irish Standard Time', 1, 'Europe/Dublin'),
      zone('Israel Standard Time', 2, 'Asia/Jerusalem'),
    ],
  ],
  ['SGT', [zone('Singapore Time', 8, 'Asia/Singapore')]],
  ['HKT', [zone('Hong Kong Time', 8, 'Asia/Hong_Kong')]],
  ['JST', [zone('Japan Standard Time', 9, 'Asia/Tokyo')]],
  ['KST', [zone('Korea Standard Time', 9, 'Asia/Seoul')]],
  ['AWST', [zone('Australian Western Standard Time', 8, 'Australia/Perth')]],
  ['ACST', [zone('Australian Central Standard Time', 9.5, 'Australia/Adelaide')]],
  ['ACDT', [zone('Australian Central Daylight Time', 10.5, 'Australia/Adelaide')]],
  ['AEST', [zone('Australian Eastern Standard Time', 10, 'Australia/Sydney')]],
  ['AEDT', [zone('Australian Eastern Daylight Time', 11, 'Australia/Sydney')]],
  ['NZST', [zone('New Zealand Standard Time', 12, 'Pacific/Auckland')]],
  ['NZDT', [zone('New Zealand Daylight Time', 13, 'Pacific/Auckland')]],
  [
    'AST',
    [zone('Atlantic Standard Time', -4, 'America/Halifax'), zone('Arabia Standard Time', 3, 'Asia/Riyadh')],
  ],
  ['ADT', [zone('Atlantic Daylight Time', -3, 'America/Halifax')]],
  ['EST', [zone('Eastern Standard Time', -5, 'America/New_York')]],
  ['EDT', [zone('Eastern Daylight Time', -4, 'America/New_York')]],
  [
    'CST',
    [zone('Central Standard Time', -6, 'America/Chicago'), zone('China Standard Time', 8, 'Asia/Shanghai')],
  ],
  ['CDT', [zone('Central Daylight Time', -5, 'America/Chicago')]],
  ['MST', [zone('Mountain Standard Time', -7, 'America/Denver')]],
  ['MDT', [zone('Mountain Daylight Time', -6, 'America/Denver')]],
  [
    'PST',
    [
      zone('Pacific Standard Time', -8, 'America/Los_Angeles'),
      zone('Philippine Standard Time', 8, 'Asia/Manila'),
    ],
  ],
  ['PDT', [zone('Pacific Daylight Time', -7, 'America/Los_Angeles')]],
])

function zone(name: string, hours: number, where: Zone): AbbreviatedZone {
  return { name, ahead: hours * hour, zone: where }
}
