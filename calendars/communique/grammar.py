"""The grammar of dates: rules over tags, shared by the languages; each language gives its words their tags.

Tags: d number 1-31, y year number, n number, o ordinal, M month, W weekday, Q quarter, H half, S season, T ten days,
K week, k weekend, G "year", m "month", c this, x next, p last, g "of this year", A today and the like, e end, b
beginning, i middle, f from, u to, B by, C not before, & and, | or, ~ about (V behind it), Z "on one of the days", L
"two days", E "H1", h "two", r "later", R "in" (two weeks), I "in the week", D "day", N number sign, t time of day, q
"Q4", O an open date; marks stand for themselves (- , . ( ) / :), w is any other word. Made here: Y year, P day, @ any
date.
"""

from calendars.communique import making_days as days
from calendars.communique import making_periods as periods
from calendars.communique.moment import Moment, Year
from calendars.communique.nodes import Rule, rule
from calendars.when import When

_Y = r"(?:,?(?P<Y>Y))?"
_LEAD = r"(?:(?P<L>Y)[,.]?)?"
_TO = r"[-u]"


IDLE = "w,.()-/:%&|fuBCebiDNV¶"
"""Tags that make no date alone."""

YEARS = [
    rule(r"~ w (?=[doMy])", "~", lambda v: True),
    rule(r"y (?:G)? [-] y G?", "X", lambda v: True),
    rule(r"(?P<j>j) -? (?P<o>o)", "o", lambda v: v["j"] + v["o"]),
    rule(r"(?<![N/n]) (?P<y>y) (?![/%]) G?", "Y", days.number_year),
    rule(r"R (?P<h>[hd])? [Gl]", "Y", lambda v: Year(ahead=v.get("h") or 1)),
    rule(r"(?P<r>[cxp]) G", "Y", days.said_year),
    rule(r"(?P<r>g)", "Y", days.said_year),
    rule(r"(?<=M) (?:,)? (?P<it> G (?P<r>[cxp]))", "Y", days.said_year),
]

DATES: list[Rule] = [
    rule(rf"{_LEAD} (?P<d>d) {_TO} (?P<e>d) [|] (?P<h>d) {_TO} d (?P<M>M) {_Y}", "@", days.either_span),
    rule(rf"(?P<f>f) (?P<d>d) & (?P<e>d) (?P<M>M) {_Y}", "@", lambda v: days.window(v) if v["f"] else None),
    rule(rf"{_LEAD} (?P<d>d) (?:,d){{1,6}} [&] (?P<e>d) (?P<M>M) {_Y}", "@", days.days),
    rule(rf"{_LEAD} f? (?P<d>[do]) [-&u/] (?P<e>[do]) (?P<M>M) {_Y}", "@", days.days),
    rule(rf"{_LEAD} f? (?P<M>M) (?P<d>[do]) [-&u] (?P<e>[do]) (?!M) {_Y}", "@", days.days),
    rule(rf"{_LEAD} (?P<d>d) (?:,d){{0,6}} [|] (?P<e>d) (?P<M>M) {_Y}", "@", days.either),
    rule(rf"{_LEAD} (?P<M>M) (?P<d>d) [|] (?P<e>d) (?!M) {_Y}", "@", days.either),
    rule(rf"{_LEAD} (?P<d>d) (?P<M>M) [|] (?P<e>d) [|]", "@", days.either),
    rule(rf"{_LEAD} (?P<o>o) D (?P<M>M) {_Y}", "@", periods.tens),
    rule(rf"{_LEAD} (?P<o>[op]) (?P<W>W) (?P<M>M) {_Y}", "@", days.weekday_of_month),
    rule(
        rf"(?P<b>~)? {_LEAD} (?P<a>~)? (?P<d>[do]) D? (?P<M>M) {_Y} (?P<c>V)?",
        "P",
        days.day,
    ),
    rule(
        rf"{_LEAD} (?P<a>~)? (?P<M>M) (?P<d>[do]) (?![MTKQHD]) {_Y}",
        "P",
        days.day,
    ),
    rule(r"W ,? (?P<P>P) ,? (?=[-u])", "P", lambda v: v["P"]),
    rule(r"(?<=[-u]) (?P<it>W ,? (?P<P>P))", "P", lambda v: v["P"]),
    rule(r"(?:(?<=[¶(])|(?<=W)|(?<=W,)) (?P<d>d) / (?P<m>d) (?![/dMy])", "P", days.slashed),
    rule(r"(?P<d>d) - (?P<z>P) (?![-u])", "@", days.since),
    rule(r"f? (?P<a>P) [-u] (?P<z>P)", "@", days.across),
    rule(r"f (?P<a>P) [-u] (?P<W>W)", "@", days.until_weekday),
    rule(r"(?P<a>P) & (?P<z>P) f", "@", days.across),
    rule(r"(?P<a>P) & (?P<z>P)", "@", days.next_to),
    rule(r"(?P<a>P) f? (?P<z>P) (?P<u>u)", "@", lambda v: days.across(v) if v["u"] == "till" else None),
    rule(r"(?P<d>d) f? (?P<z>P) (?P<u>u)", "@", lambda v: days.since(v) if v["u"] == "till" else None),
    rule(r"(?P<f>f) (?P<a>P) & (?P<z>P)", "@", days.between),
    rule(r"(?P<a>P) [|] w? (?P<z>P)", "@", days.both),
    rule(r"(?P<a>@) ,? [|] w? (?P<z>@)", "@", days.either_days),
    rule(r"K [bf]? (?P<P>P)", "@", periods.week_of_day),
    rule(r"(?P<P>P) K", "@", periods.week_of_day),
    rule(r"(?P<R>R) (?P<h>[hdj]) (?:(?P<D>D)|(?P<K>K)|m)", "@", periods.within),
    rule(r"(?:(?P<h>[hd]) K r | R (?P<i>[hd])? K)", "A", lambda v: 7 * (v.get("h") or v.get("i") or 1)),
    rule(r"(?:(?P<h>[hd]) D r | R (?P<i>[hd]) D)", "A", lambda v: v.get("h") or v["i"]),
    rule(r"(?:(?P<h>[hd]) m r | R (?P<i>[hd])? m)", "@", periods.months_ahead),
    rule(r"A [,(-]? (?P<P>P) (?:(?<=[(].)[)])?", "P", lambda v: v["P"]),
    rule(rf"{_LEAD} (?P<o>[op]|d(?=[.-]|Q[.,]?Y)) [.-]? Q (?:c?G(?!y)|[.]?{_Y})", "@", periods.quarter),
    rule(rf"(?P<o>q) {_Y}", "@", periods.quarter),
    rule(rf"{_LEAD} (?P<o>E) (?P<M>M) {_Y}", "@", periods.half_of_month),
    rule(rf"(?P<o>E) {_Y}", "@", periods.half),
    rule(rf"{_LEAD} G? (?P<o>[op]|d(?=[.]|Q$|Q,)) [.]? Q", "@", periods.quarter),
    rule(rf"{_LEAD} (?P<o>o|d(?=[.])) [.]? H (?P<M>M) {_Y}", "@", periods.half_of_month),
    rule(rf"{_LEAD} (?P<M>M) m? (?P<o>o|d(?=[.])) [.]? H", "@", periods.half_of_month),
    rule(rf"{_LEAD} (?P<o>[op]|d(?=[.-])) [.-]? H (?:c?G|{_Y})", "@", periods.half),
    rule(rf"{_LEAD} G? (?P<o>[op]|d(?=[.])) [.]? H", "@", periods.half),
    rule(rf"[Bu] (?P<S>S) {_Y}", "@", periods.by_season),
    rule(rf"{_LEAD} (?P<S>S) {_Y}", "@", periods.season),
    rule(rf"{_LEAD} (?P<o>[op]) T (?P<M>M) {_Y}", "@", periods.part),
    rule(rf"{_LEAD} (?P<M>M) m? {_Y} (?P<o>[op]) T", "@", periods.part),
    rule(rf"{_LEAD} (?P<o>[op]) K (?P<M>M) {_Y}", "@", periods.week_in_month),
    rule(rf"{_LEAD} (?P<M>M) m? (?P<o>[op]) K", "@", periods.week_in_month),
    rule(r"[Bu] e c? (?:G|(?P<Y>Y))", "@", periods.by_end_of_year),
    rule(r"[Bu] c? G e", "@", periods.by_end_of_year),
    rule(r"(?:G|(?P<L>Y)) e [Bu]", "@", periods.by_end_of_year),
    rule(rf"[Bu] (?P<it> e (?P<M>M) {_Y})", "@", periods.by_end_of_month),
    rule(rf"{_LEAD} (?P<M>M) m? {_Y} e [Bu]", "@", periods.by_end_of_month),
    rule(r"(?:[Bu] e c? m | m e [Bu])", "@", periods.by_end_of_month),
    rule(rf"[B] [bei]? D? -? (?P<M>M) {_Y}", "@", periods.by_month),
    rule(r"(?P<r>[cxp]) m (?P<d>d) (?:[-&](?P<e>d))? D?", "@", days.days_of_month),
    rule(r"(?P<d>[do]) (?:[-&](?P<e>[do]))? D? (?P<r>[cxp]) m", "@", days.days_of_month),
    rule(r"(?P<r>[cpx]) (?P<M>M) (?!y)", "@", periods.near_month),
    rule(rf"{_LEAD} (?P<M>M) {_Y} C", "@", periods.after_month),
    rule(rf"{_LEAD} (?P<M>M) m? {_Y} (?P<u>u) (?!d)", "@", periods.till_month),
    rule(rf"[C] [bei]? D? -? (?P<M>M) {_Y}", "@", periods.after_month),
    rule(rf"{_LEAD} f? [bei]? (?P<M>M) m? [-u/] [bei]? (?P<e>M) {_Y}", "@", periods.months),
    rule(rf"{_LEAD} [bei]? (?P<M>M) m? [|] w?[bei]? (?P<e>M) {_Y}", "@", periods.either_month),
    rule(rf"{_LEAD} f [bei]? (?P<M>M) m? [&] [bei]? (?P<e>M) {_Y}", "@", periods.months),
    rule(rf"{_LEAD} [bei] D? -? (?P<M>M) {_Y}", "@", periods.month),
    rule(rf"{_LEAD} (?P<M>M) m? [bei]", "@", periods.month),
    rule(r"C [b]? (?P<Y>Y)", "@", periods.after_year),
    rule(r"[bei] -? (?P<Y>Y)", "@", periods.bare_year),
    rule(r"(?P<Y>Y) [bei]", "@", periods.bare_year),
    rule(r"(?P<r>[cx]) Q", "@", periods.this_quarter),
    rule(r"(?<![cxp]) K (?P<d>[dn]) (?:[-&|] (?P<e>[dn]))? (?![M%:d])", "@", periods.numbered_week),
    rule(r"(?P<d>o) K (?=,?Y|c?G|[,.]?$)", "@", periods.numbered_week),
    rule(r"(?P<W>W) [,w]? (?P<r>[cxp]) K", "@", days.weekday),
    rule(r"(?P<r>[cxp]) K [,w]? (?P<W>W)", "@", days.weekday),
    rule(r"(?P<r>[cxp]) K", "@", periods.week),
    rule(r"(?P<r>I)", "@", periods.week),
    rule(r"k (?P<at>@)", "@", lambda v: v["at"]),
    rule(r"(?P<r>[cxp])? k", "@", periods.weekend),
    rule(r"(?P<r>[cxp])? (?P<z>[bei])? (?<=[cxpbei]) m", "@", periods.this_month),
    rule(r"m (?P<z>[bei])", "@", periods.this_month),
    rule(r"(?P<r>[cxp]) (?P<W>W)", "@", days.weekday),
    rule(r"(?P<P>P) ,? [(]? W [)]? D?", "P", lambda v: v["P"]),
    rule(r"W D? ,? [(]? (?P<P>P)", "P", lambda v: v["P"]),
    rule(r"W [-&u] W ,? (?P<at>@)", "@", lambda v: v["at"]),
    rule(r"W ,? (?P<it>(?P<at>@))", "@", lambda v: v["at"]),
    rule(r"(?P<W>W) ,? (?P<d>d) (?![dMy:.])", "@", days.weekday_number),
    rule(r"(?P<W>W) ,? (?P<d>o) (?=[,.)]|$|¶)", "@", days.weekday_number),
    rule(r"[B] (?P<P>P)", "@", days.by),
    rule(r"(?P<u>u) (?P<P>P)", "@", lambda v: days.by(v) if v.get("u") not in ("till", "on") else None),
    rule(r"(?P<P>P) (?P<u>u)", "@", lambda v: days.by(v) if v["u"] == "till" else None),
    rule(r"(?P<P>P) B", "@", days.by),
    rule(r"[C] (?P<P>P)", "@", days.after),
    rule(r"(?P<P>P) C", "@", days.after),
    rule(rf"(?P<it>(?P<b>~)? {_LEAD} (?P<a>~)? (?P<M>M) m? {_Y} (?P<c>V)?)", "@", periods.month),
    rule(r"m (?P<r>c)", "@", periods.this_month),
    rule(r"(?P<W>W) [u-] (?P<z>W) (?!,?@)", "X", days.office_hours),
    rule(r"f (?P<W>W) [ue-] (?P<z>W)", "@", days.weekdays),
    rule(r"(?P<W>W) (?P<z>W) (?P<u>u)", "@", lambda v: days.weekdays(v) if v["u"] == "till" else None),
    rule(r"(?P<u>u) W (?!@)", "X", lambda v: True),
    rule(r"(?P<W>W) D?", "@", days.weekday),
    rule(r"(?P<A>A)", "@", days.today),
    rule(r"(?P<a>~)? (?P<Y>Y)", "@", periods.bare_year),
    rule(r"(?P<P>P)", "@", lambda v: v["P"]),
    rule(r"f (?P<c>[od]) [u-] (?P<d>[od]) D? (?![wM])", "@", days.lone_days),
    rule(r"(?P<d>o) (?:D|(?=[-,.():;B&v]|$|¶))", "@", days.lone_day),
    rule(r"(?:(?P<c>d)[-&])? (?P<d>d)", "@", days.lone_day),
    rule(r"(?P<o>O)", "@", lambda v: Moment(lambda *_: When.open(), form="open")),
    rule(r"Z (?P<at>@)", "@", days.one_of),
    rule(r"(?P<at>@) Z", "@", days.one_of),
]
