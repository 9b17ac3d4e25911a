from bench import register
from docgen.register.book import NAME, open_register


def test_the_bench_of_the_register_gives_the_numbers_that_it_counts(tmp_path):
    rate = register.rate(tmp_path / NAME, tmp_path, clerks=2, each=3)

    with open_register(tmp_path / NAME, office=tmp_path) as made:
        assert [one.so for one in made.list()] == list(range(1, 2 * (3 + 1) + 1))
    assert rate > 0
