/** "20261002" → "2026-10-02"; also the form with dots of ACR-NEMA. Anything else stays as it is in the file. */
export function formatDate(value: string): string {
  const text = value.trim();
  const match = /^(\d{4})[.]?(\d{2})[.]?(\d{2})$/.exec(text);
  if (!match) return text;
  const [, year = '', month = '', day = ''] = match;
  const isCalendarDate = isInRange(month, 1, 12) && isInRange(day, 1, 31);
  return isCalendarDate ? `${year}-${month}-${day}` : text;
}

/** "101455.123" → "10:14"; with seconds "10:14:55". What is no time stays as it is. */
export function formatTime(value: string, withSeconds = false): string {
  const text = value.trim();
  const match = /^(\d{2}):?(\d{2})?:?(\d{2})?(?:\.\d*)?$/.exec(text);
  if (!match) return text;
  const [, hour = '', minute, second] = match;
  if (!isInRange(hour, 0, 23) || (minute !== undefined && !isInRange(minute, 0, 59))) return text;
  const parts = [hour, minute ?? '00'];
  if (withSeconds && second !== undefined) parts.push(second);
  return parts.join(':');
}

/** VR AS: "064Y" → "64 Y", "018M" → "18 M". */
export function formatAge(value: string): string {
  const match = /^(\d{1,3})([DWMY])$/.exec(value.trim());
  return match ? `${Number(match[1])}\u00a0${match[2] ?? ''}` : value.trim();
}

function isInRange(digits: string, low: number, high: number): boolean {
  const number = Number(digits);
  return number >= low && number <= high;
}
