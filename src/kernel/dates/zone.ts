/** How many minutes before Greenwich a zone is (`Z`, `+08:00`, `+0800`, `GMT+8`); not a number for one that is none. */
export function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  if (hours === undefined) return 0;
  if (Number(hours) > 14 || Number(minutes) > 59) return NaN;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
