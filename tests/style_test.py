#!/usr/bin/env python3
"""What people read is plain English: the vocabulary of help, manual, completions, documents and messages.

style_test.py              checks it; FIRESTEEL names the program
"""
import glob
import os
import re
import subprocess
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIRESTEEL = os.environ.get("FIRESTEEL", "firesteel")

# Words that do not say it plainly, and what to write instead.
FORBIDDEN = [
    (r"\bstands?\b(?! ?alone)", 'say where it is: "is", "precedes", "follows"'),
    (r"\bbehind\b", '"after"'),
    (r"\bso (?:long|many|much)\b(?! as)", '"for this long", or name the value'),
    (r"\b(?:is|are) looked for\b", '"search for"'),
    (r"\bwhat is read\b", "name it"),
    (r"\b(?:the|its|driver's|driver’s) page\b", '"the Spark UI"'),
    (r"\b(?:is|are) told\b", '"receives", "prints"'),
    (r"\bis gone\b", '"was deleted", "was lost"'),
    (r"\bmay not\b", '"is not allowed to", "must not", "might not"'),
    (r"(?<!there )\bis none\b", '"is not a …"'),
    (r"(?<!there )\bis no (?!longer\b)", '"is not a …"'),
    (r"\bDoes:", "a sentence that starts with a verb"),
    (r"\bfor the sake of\b|\bsake\b", '"because of", "for"'),
    (r"\bexclude each other\b", '"cannot be combined"'),
    (r"\bwhatever became of\b|\bwhat became of\b", '"the result of"'),
    (r"\((?:s|es)\)", "a count that agrees with its noun"),
    (r"\bended? with \d", '"exits with"'),
    (r"\bTry again so\b|\bfor the first of\b", "name it"),
]

VERBS = {"Check", "Convert", "Explain", "Forward", "List", "Prepare", "Print", "Show", "Stop", "Submit", "Wait"}

DOCUMENTS = ["README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md", "tests/README.md", "lib/README.md",
             "lib/promises.md", ".github/SECURITY.md",
             "man/*.1", "completions/*", "tests/cli/golden/*.txt"]

# How many string literals of a folder still have such words: the number may only fall.
LITERALS = {"cli": 0, "lib": 7}

# Texts that are Spark's or Kubernetes' own.
OTHERS = ("node(s) didn't match", "Skipped conf file(s) {}, due to size constraint.")


def faults(text):
    """(line, words, what to write instead) of each forbidden word."""
    for line in text.splitlines():
        for pattern, instead in FORBIDDEN:
            found = re.search(pattern, line)
            if found:
                yield line.strip(), found.group(0), instead


def prose(markdown):
    """A document without its code blocks and `code`."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^```.*?^```", "", markdown, flags=re.S | re.M))


def literals(folder):
    """The string literals of the sources, each sentence on a line: adjacent ones are one text."""
    for path in glob.glob(os.path.join(ROOT, folder, "**", "*.*"), recursive=True):
        if not path.endswith((".h", ".cpp")):
            continue
        with open(path, encoding="utf-8") as source:
            code = re.sub(r"^\s*(?://|#include).*$|\s//.*$", "", source.read(), flags=re.M)
        for found in re.finditer(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*', code):
            text = re.sub(r'"\s*"', "", found.group(0))
            if " " in text and not any(others in text for others in OTHERS):
                yield os.path.relpath(path, ROOT), text


class Style(unittest.TestCase):
    maxDiff = None

    def test_documents_use_plain_words(self):
        for pattern in DOCUMENTS:
            paths = glob.glob(os.path.join(ROOT, pattern))
            self.assertTrue(paths, pattern)
            for path in paths:
                with self.subTest(os.path.relpath(path, ROOT)), open(path, encoding="utf-8") as document:
                    self.assertEqual(list(faults(prose(document.read()))), [])

    def test_comments_of_headers_use_plain_words(self):
        for path in [*glob.glob(os.path.join(ROOT, "lib/include/**/*.h"), recursive=True),
                     *glob.glob(os.path.join(ROOT, "cli/**/*.h"), recursive=True)]:
            with self.subTest(os.path.relpath(path, ROOT)), open(path, encoding="utf-8") as header:
                comments = "\n".join(re.findall(r"//.*$", header.read(), flags=re.M))
                self.assertEqual(list(faults(comments)), [])

    def test_messages_use_plain_words(self):
        for folder, most in LITERALS.items():
            with self.subTest(folder):
                found = [(path, *fault) for path, text in literals(folder) for fault in faults(text)]
                self.assertLessEqual(len(found), most, "\n".join(map(str, found)))

    def test_documents_that_are_referred_to_are_in_the_clone(self):
        tracked = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
        if not tracked:
            self.skipTest("not a git checkout")
        names = {os.path.basename(each) for each in tracked}
        for path in subprocess.run(["git", "ls-files", "lib", "cli", "tests", ".github", "README.md"], cwd=ROOT,
                                   capture_output=True, text=True, check=True).stdout.split():
            if not path.endswith((".h", ".cpp", ".py", ".cmake", ".md", ".txt")) or "/golden/" in path:
                continue
            with open(os.path.join(ROOT, path), encoding="utf-8") as file:
                for name in re.findall(r"\b([\w-]+\.md)\b", file.read()):
                    self.assertIn(name, names, "%s refers to %s" % (path, name))

    def test_every_summary_starts_with_a_verb(self):
        listed = self.help().split("Commands:\n")[1].split("\n\n")[0].splitlines()
        self.assertGreater(len(listed), 10)
        for line in listed:
            with self.subTest(line):
                summary = line.split(None, 1)[1]
                self.assertIn(summary.split()[0], VERBS)
                self.assertFalse(summary.endswith("."))

    def test_what_help_says_uses_plain_words(self):
        commands = [line.split()[0] for line in self.help().split("Commands:\n")[1].split("\n\n")[0].splitlines()]
        for words in ([], ["submit", "--help-all"], *([command, "--help"] for command in commands)):
            with self.subTest(words):
                self.assertEqual(list(faults(self.help(*words))), [])

    def help(self, *words):
        done = subprocess.run([FIRESTEEL, *(words or ["--help"])], capture_output=True, text=True, check=True, timeout=30)
        return done.stdout

    def test_the_rules_find_what_they_are_for(self):
        for text in ("Does: list", "stands behind", "say it so many times", "'x' is no value", "1 object(s)", "it is gone",
                     "you may not read it", "forwards its page", "it is told", "what is read"):
            with self.subTest(text):
                self.assertTrue(list(faults(text)))
        for text in ("there is no kubeconfig", "it is no longer there", "a standalone cluster", "man page", "as long as"):
            with self.subTest(text):
                self.assertEqual(list(faults(text)), [])


if __name__ == "__main__":
    unittest.main()
