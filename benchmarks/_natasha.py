"""natasha on sentences, one paper a line of JSON: run by a Python that has it, which need not have anything of ours."""

import json
import sys

from natasha import DatesExtractor, Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter


def main():
    vocabulary = MorphVocab()
    embedding = NewsEmbedding()
    tools = (Segmenter(), NewsMorphTagger(embedding), NewsNERTagger(embedding), DatesExtractor(vocabulary), vocabulary)
    for line in sys.stdin:
        paper = json.loads(line)
        year = int(paper["published"][:4])
        events = [event(sentence, year, *tools) for sentence in paper["sentences"]]
        print(json.dumps([each for each in events if each]))


def event(sentence, year, segmenter, tagger, names, dates, vocabulary):
    """The sentence's first date and first place; None without a date."""
    fact = next((match.fact for match in dates(sentence)), None)
    if fact is None or not fact.month:
        return None
    day = f"{fact.year or year:04}-{fact.month:02}" + (f"-{fact.day:02}" if fact.day else "")
    doc = Doc(sentence)
    doc.segment(segmenter)
    doc.tag_morph(tagger)
    doc.tag_ner(names)
    place = next((span for span in doc.spans if span.type == "LOC"), None)
    if place:
        place.normalize(vocabulary)
    return {"when": day, "sentence": sentence, "place": place.normal if place else None}


if __name__ == "__main__":
    main()
