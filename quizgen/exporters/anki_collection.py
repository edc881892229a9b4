"""Anki's collection: an SQLite database whose bytes depend on its notes alone.

This is the layout that all versions of Anki import (schema 11). Nothing in it comes from the
clock: a note's time of change is what the exporter gives it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha1

SCHEMA = 11
CREATED = 1_577_836_800
"""The first second of 2020 (UTC), in place of the time of export."""
FIELD_SEPARATOR = "\x1f"

_TABLES = """
CREATE TABLE col (
    id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
    dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL,
    decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL
);
CREATE TABLE notes (
    id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
    tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL,
    data text NOT NULL
);
CREATE TABLE cards (
    id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
    usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
    factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
    odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL
);
CREATE TABLE revlog (
    id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
    lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL
);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_notes_csum ON notes (csum);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_revlog_cid ON revlog (cid);
"""

_DECK = {
    "extendRev": 50, "usn": 0, "collapsed": False, "browserCollapsed": False, "newToday": [0, 0], "timeToday": [0, 0],
    "dyn": 0, "extendNew": 10, "conf": 1, "revToday": [0, 0], "lrnToday": [0, 0], "mod": CREATED,
}  # fmt: skip

_OPTIONS = {
    "1": {
        "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": True, "timer": 0, "replayq": True,
        "dyn": False,
        "new": {"bury": True, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1, "perDay": 20},
        "lapse": {"delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0},
        "rev": {"bury": True, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500, "perDay": 100},
    }
}  # fmt: skip

_SETTINGS = {
    "activeDecks": [1], "addToCur": True, "collapseTime": 1200, "curDeck": 1, "curModel": None, "dueCounts": True,
    "estTimes": True, "newBury": True, "newSpread": 0, "nextPos": 1, "sortBackwards": False, "sortType": "noteFld",
    "timeLim": 0,
}  # fmt: skip

_ADD_DESCRIPTION = "INSERT INTO col VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"
_ADD_NOTE = "INSERT INTO notes VALUES (?,?,?,?,?,?,?,?,?,?,?)"
_ADD_CARD = "INSERT INTO cards VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"

_VERSION_OF_WRITER = slice(96, 100)
"""Where SQLite notes which version of itself wrote the file."""
_FIXED_VERSION = (3_040_000).to_bytes(4, "big")


@dataclass(frozen=True, slots=True)
class Note:
    """One note with its one card."""

    id: int
    guid: str
    fields: tuple[str, ...]
    """HTML each, in the order of the model's fields."""
    sort_text: str
    """The first field without its markup."""
    tags: tuple[str, ...]
    modified: int
    """Seconds since 1970: Anki takes a note over into a collection if this is newer than what it has."""


def write_collection(notes: Sequence[Note], *, deck: tuple[int, str], model: dict[str, object]) -> bytes:
    """The database of a deck (id and name) and its notes, all of one model."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        connection.execute(_ADD_DESCRIPTION, _describe(deck, model))
        for position, note in enumerate(notes, start=1):
            _add_note(connection, note, position, deck[0], model)
        connection.execute("COMMIT")
        image = bytearray(connection.serialize())
    finally:
        connection.close()
    image[_VERSION_OF_WRITER] = _FIXED_VERSION
    return bytes(image)


def _describe(deck: tuple[int, str], model: dict[str, object]) -> tuple[object, ...]:
    identifier, name = deck
    decks = {
        "1": {**_DECK, "id": 1, "name": "Default", "desc": ""},
        str(identifier): {**_DECK, "id": identifier, "name": name, "desc": ""},
    }
    models = {str(model["id"]): {**model, "did": identifier, "mod": CREATED}}
    nodes = (_SETTINGS, models, decks, _OPTIONS)
    texts = (json.dumps(node, ensure_ascii=False, separators=(",", ":")) for node in nodes)
    return (1, CREATED, CREATED * 1000, CREATED * 1000, SCHEMA, 0, 0, 0, *texts, "{}")


def _add_note(connection: sqlite3.Connection, note: Note, position: int, deck: int, model: dict[str, object]) -> None:
    checksum = int(sha1(note.sort_text.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    tags = f" {' '.join(note.tags)} " if note.tags else ""
    fields = FIELD_SEPARATOR.join(note.fields)
    connection.execute(
        _ADD_NOTE,
        (note.id, note.guid, model["id"], note.modified, -1, tags, fields, note.sort_text, checksum, 0, ""),
    )
    new_card = (0, 0, position, *([0] * 8), "")
    connection.execute(
        _ADD_CARD,
        (note.id, note.id, deck, 0, note.modified, -1, *new_card),
    )
