// Instants said in a person's zone and language. Names are our own: browsers know no Kazakh.

const NAMES = {
  ru: {
    months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    short: "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.",
    days: "воскресенье понедельник вторник среда четверг пятница суббота",
    weekdays: "вс пн вт ср чт пт сб",
  },
  en: {
    months: "January February March April May June July August September October November December",
    short: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    days: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
    weekdays: "Sun Mon Tue Wed Thu Fri Sat",
  },
  kk: {
    months: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    short: "қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.",
    days: "жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі",
    weekdays: "жс дс сс ср бс жм сн",
  },
  tr: {
    months: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    short: "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    days: "Pazar Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi",
    weekdays: "Paz Pzt Sal Çar Per Cum Cmt",
  },
};
for (const names of Object.values(NAMES)) for (const key in names) names[key] = names[key].split(" ");

const formats = new Map();

function formatOf(zone) {
  if (!formats.has(zone)) {
    formats.set(
      zone,
      new Intl.DateTimeFormat("en-CA", {
        timeZone: zone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
      }),
    );
  }
  return formats.get(zone);
}

// The wall clock of `zone` at an instant: {year, month (1-12), day, hour, minute, second, weekday (0 = Sunday)}.
export function wall(ms, zone) {
  const value = {};
  for (const { type, value: digits } of formatOf(zone).formatToParts(ms))
    if (type !== "literal") value[type] = Number(digits);
  value.weekday = new Date(Date.UTC(value.year, value.month - 1, value.day)).getUTCDay();
  return value;
}

const two = (number) => String(number).padStart(2, "0");
const names = (language) => NAMES[language] ?? NAMES.en;

export function timeOf(ms, zone) {
  const { hour, minute } = wall(ms, zone);
  return `${two(hour)}:${two(minute)}`;
}

export function isoDay(ms, zone) {
  const { year, month, day } = wall(ms, zone);
  return `${year}-${two(month)}-${two(day)}`;
}

export function dayOf(ms, zone, language) {
  const { year, month, day } = wall(ms, zone);
  const name = names(language).months[month - 1];
  return language === "kk" ? `${year} жылғы ${day} ${name}` : `${day} ${name} ${year}`;
}

export function weekdayOf(ms, zone, language) {
  return names(language).days[wall(ms, zone).weekday];
}

export function fullDay(ms, zone, language) {
  const day = dayOf(ms, zone, language);
  const weekday = weekdayOf(ms, zone, language);
  if (language === "tr") return `${day} ${weekday}`;
  return language === "kk" ? `${day}, ${weekday}` : `${weekday}, ${day}`;
}

export function shortDay(ms, zone, language) {
  const { month, day } = wall(ms, zone);
  return `${day} ${names(language).short[month - 1]}`;
}

// For a list of chats: the time of a message of today, the weekday in the last week, else the date.
export function briefly(ms, now, zone, language) {
  if (isoDay(ms, zone) === isoDay(now, zone)) return timeOf(ms, zone);
  const { month, day, weekday, year } = wall(ms, zone);
  if (Math.abs(now - ms) < 6 * 86400e3) return names(language).weekdays[weekday];
  if (year !== wall(now, zone).year) return `${two(day)}.${two(month)}.${year}`;
  return shortDay(ms, zone, language);
}

// Hours east of UTC at an instant, as people write it: "UTC+6", "UTC+5:30".
export function offsetOf(ms, zone) {
  const minutes = offsetMinutes(ms, zone);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.trunc(Math.abs(minutes) / 60)}${rest ? `:${two(rest)}` : ""}`;
}

function offsetMinutes(ms, zone) {
  const { year, month, day, hour, minute, second } = wall(ms, zone);
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000) / 60000);
}

// The instant of "2022-03-02" and "08:00" on the wall of `zone`, in milliseconds.
export function instant(date, time, zone) {
  const utc = Date.parse(`${date}T${time}:00Z`);
  const guess = utc - offsetMinutes(utc, zone) * 60000;
  return utc - offsetMinutes(guess, zone) * 60000;
}

// A date_time entity's format (`w?[dD]?[tT]?`) said in the reader's zone; null for one the text must speak for.
export function formatted(unix, format, zone, language) {
  if (!format || format === "r") return null;
  const ms = unix * 1000;
  const day = /D/.test(format)
    ? dayOf(ms, zone, language)
    : /d/.test(format)
      ? isoDay(ms, zone).split("-").reverse().join(".")
      : null;
  const weekday = /w/.test(format) ? weekdayOf(ms, zone, language) : null;
  const time = /T/.test(format)
    ? `${timeOf(ms, zone)}:${two(wall(ms, zone).second)}`
    : /t/.test(format)
      ? timeOf(ms, zone)
      : null;
  return [weekday, day, time].filter(Boolean).join(", ");
}
