"""Columns of a roster: what their heads may be called, in the languages that trainers write in."""

from __future__ import annotations

import unicodedata

NAME, GIVEN, FAMILY, ID, GROUP, SEAT, LANGUAGE, THEME = (
    *("name", "given name", "family name", "id", "group", "seat"),
    *("language", "theme"),
)
_HEADS: dict[str, str] = {
    NAME: (
        "name, full name, learner, learner name, student, student name, pupil, participant, participant name, trainee, "
        "candidate, nom complet, nom et prénom, nom et prénoms, nom prénom, participants, élève, étudiant, stagiaire, "
        "teilnehmer, teilnehmerin, teilnehmername, schüler, vor und nachname, nombre completo, nombre y apellidos, "
        "alumno, participante, nome, nome completo, aluno, nome e cognome, studente, naam, volledige naam, jina, "
        "jina kamili, amazina, имя, фио, студент, ученик, όνομα, ονοματεπώνυμο, الاسم, الاسم الكامل, اسم, שם, שם מלא, "
        "ስም, ሙሉ ስም, 姓名, 名字, 氏名, 名前, 이름, 성명, imię i nazwisko, ad soyad, isim, namn, navn, nimi"
    ),
    GIVEN: (
        "first name, given name, given names, forename, prénom, prénoms, vorname, nombre, nombres, primeiro nome, "
        "prenome, voornaam, jina la kwanza, förnamn, fornavn, imię, ad"
    ),
    FAMILY: (
        "last name, family name, surname, nom, nom de famille, nachname, familienname, apellido, apellidos, sobrenome, "
        "apelido, cognome, achternaam, jina la ukoo, фамилия, efternamn, etternavn, nazwisko, soyad"
    ),
    ID: (
        "id, identifier, learner id, student id, student number, participant id, number, no, nr, code, "
        "personnel number, "
        "service number, matricule, numéro, numéro d étudiant, identifiant, matrikelnummer, nummer, personalnummer, "
        "kennung, matrícula, número, identificador, codigo, matricola, numero, studentnummer, namba, nimero, номер, "
        "αριθμός, الرقم, رقم, מספר, תעודת זהות, ቁጥር, 学号, 编号, 番号, 학번, e mail, email, mail, username, login"
    ),
    GROUP: (
        "group, class, course, section, team, room, cohort, unit, platoon, groupe, classe, équipe, salle, gruppe, "
        "klasse, "
        "kurs, raum, grupo, clase, curso, turma, gruppo, squadra, groep, klas, kundi, darasa, itsinda, группа, класс, "
        "ομάδα, τάξη, المجموعة, الصف, קבוצה, כיתה, ቡድን, 班级, 组, クラス, 반, grupa, klasa, grup, sınıf"
    ),
    SEAT: (
        "seat, place, seat number, desk, place assise, siège, table, sitz, sitzplatz, platz, asiento, puesto, lugar, "
        "assento, posto, plaats, kiti, intebe, место, θέση, المقعد, מושב, መቀመጫ, 座位, 座席, 좌석, miejsce, koltuk"
    ),
    LANGUAGE: (
        "language, lang, langue, sprache, idioma, língua, lingua, taal, lugha, ururimi, язык, γλώσσα, اللغة, שפה, ቋንቋ, "
        "语言, 言語, 언어, język, dil"
    ),
    THEME: ("theme, print, needs, accommodation, thème, besoins, thema, bedarf, tema, necesidades, necessidades"),
}
_NEEDS: dict[str, str] = {
    "large-print": (
        "large print, gros caractères, großdruck, letra grande, letra ampliada, крупный шрифт, 18, 18 pt, 18pt, "
        "18 points, 18 punkt, 18 puntos"
    ),
    "large-print-24": "large print 24, 24, 24 pt, 24pt, 24 points, 24 punkt, 24 puntos",
    "dyslexia": (
        "dyslexia, dyslexic, dyslexia friendly, dyslexie, dyslexique, legasthenie, lrs, dislexia, dislessia, дислексия"
    ),
    "high-contrast": (
        "high contrast, contrast, contraste élevé, fort contraste, hoher kontrast, starker kontrast, alto contraste, "
        "alto contrasto, высокий контраст"
    ),
}
"""What learners' needs may be called, by the theme that meets them: as a column of yes and no, or in a cell."""
_YES = (
    "yes",
    "y",
    "x",
    "1",
    "true",
    "oui",
    "ja",
    "sí",
    "si",
    "sim",
    "ndiyo",
    "yego",
    "да",
    "ναι",
    "نعم",
    "כן",
    "是",
    "✓",
)
_NO = ("no", "n", "0", "false", "non", "nein", "não", "hapana", "oya", "нет", "όχι", "لا", "לא", "否", "-", "none")


def folded(text: str) -> str:
    """A head without case, accents and signs, words one blank apart."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
    return " ".join("".join(one if one.isalnum() else " " for one in plain).split())


_COLUMNS = {folded(head): column for column, heads in _HEADS.items() for head in heads.split(",")}
_THEMES = {folded(word): theme for theme, words in _NEEDS.items() for word in words.split(",")}
_YES_WORDS, _NO_WORDS = (tuple(map(folded, words)) for words in (_YES, _NO))


def known_column(head: str) -> str | None:
    """Which column a head means; None where it is one of the trainer's own."""
    word = folded(head)
    return THEME if word in _THEMES and word[:1].isalpha() else _COLUMNS.get(word)


def theme_of(cell: str, head: str) -> str:
    """The theme that a cell asks for: a need or a theme by name, or “yes” below a need."""
    word = folded(cell)
    if word in _NO_WORDS:
        return ""
    asked = folded(head) if word in _YES_WORDS else word
    return _THEMES.get(asked, word.replace(" ", "-"))
