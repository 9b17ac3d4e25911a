"""Letters of one pattern share a frame; a letter of a rare one is held against the nearest."""

from dataclasses import replace

from docgen.review import frames
from docgen.review.facts import Line, Table
from docgen.review.frames import Change, LineFrame, TableFrame
from tests.review.packs import altered, letter, without

LETTERS = [letter(at) for at in range(40)]


def nearest(blocks):
    return frames.nearest(blocks, list(frames.frames(LETTERS).values()))[1]


def test_letters_of_one_pattern_share_one_frame():
    (frame,) = frames.frames(LETTERS).values()

    assert frame.count == 40
    assert frame.blocks[1] == LineFrame("Quốc hiệu", ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",))
    assert frame.blocks[4] == LineFrame("Kính gửi", ("Kính gửi: Ủy ban nhân dân ", ""))
    assert frame.blocks[-1] == TableFrame(LETTERS[0][-1].heads, (4,))


def test_what_differs_stands_in_the_gaps_in_their_order():
    (frame,) = frames.frames(LETTERS).values()

    fit = frames.fit(LETTERS[3], frame)

    assert fit.changes == ()
    assert fit.values[:3] == ("04", "xã Châu An An".replace("xã", "phường"), "phường Châu An An")
    assert fit.values[-2:] == ("6", LETTERS[3][-1].total[-1])
    assert len(list(frame.gaps())) == len(fit.values)


def test_a_paragraph_that_is_missing_does_not_shift_those_after_it():
    fit = nearest(without(LETTERS[2], 7))

    assert fit.changes == (Change("thieu", 7),)


def test_a_paragraph_more_is_told_where_it_stands():
    more = Line("Nội dung", "Riêng xã này miễn báo cáo.")

    fit = nearest((*LETTERS[2][:11], more, *LETTERS[2][11:]))

    assert fit.changes == (Change("them", 11, more),)


def test_another_text_in_the_place_of_one_leaves_its_gaps_empty():
    (frame,) = frames.frames(LETTERS).values()

    fit = frames.fit(altered(LETTERS[5], 4, "Gửi ai cũng được"), frame)

    assert fit.changes == (Change("khac", 4, Line("Kính gửi", "Gửi ai cũng được")),)
    assert fit.values[1] is None


def test_two_frequent_patterns_have_two_frames_the_more_frequent_first():
    short = [without(letter(at), 7) for at in range(40, 60)]

    found = list(frames.frames([*LETTERS, *short]).values())

    assert [one.count for one in found] == [40, 20]


def test_more_rows_are_no_other_pattern_but_other_headings_are():
    table = LETTERS[0][-1]
    longer = (*LETTERS[0][:-1], replace(table, count=300))
    other = (*LETTERS[0][:-1], replace(table, heads=("STT", "Tên")))

    assert frames.pattern(longer) == frames.pattern(LETTERS[0])
    assert frames.pattern(other) != frames.pattern(LETTERS[0])


def test_no_letter_at_all_has_no_frame():
    assert frames.frames([]) == {}


def test_letters_that_are_all_unlike_are_held_against_the_first():
    letters = [(Line(f"S{at}", "x"), Table((), 0, (), ())) for at in range(5)]

    found = frames.frames(letters)

    assert len(found) == 1
    assert frames.nearest(letters[4], list(found.values()))[1].changes


def test_letters_of_hundreds_of_blocks_are_held_against_the_frame_in_no_time():
    long = [tuple(Line("Nội dung", f"Đoạn {number} của {at}") for number in range(900)) for at in range(5)]
    (frame,) = frames.frames(long).values()

    number, fit = frames.nearest(without(long[2], 400), [frame])

    assert number == 0
    assert [change.kind for change in fit.changes].count("thieu") >= 1
