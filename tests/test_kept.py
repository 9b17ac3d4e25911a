"""A result is kept for the very object it was made of."""

from docgen.kept import KEPT, by_identity


def test_the_work_is_done_once_for_one_object():
    calls = []

    @by_identity
    def length(rows):
        calls.append(rows)
        return len(rows)

    rows = {"a": 1}

    assert (length(rows), length(rows)) == (1, 1)
    assert len(calls) == 1


def test_an_equal_object_is_another():
    made = by_identity(lambda _: object())
    first, second = {"a": 1}, {"a": 1}

    assert made(first) is made(first)
    assert made(first) is not made(second)


def test_an_object_that_was_forgotten_is_not_taken_for_a_new_one_at_its_place():
    seen = by_identity(lambda rows: tuple(rows))

    results = [seen([number]) for number in range(10 * KEPT)]

    assert results == [(number,) for number in range(10 * KEPT)]
