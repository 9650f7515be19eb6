# SPDX-License-Identifier: Apache-2.0
"""versions, restore, recover, forget: what windows leave behind. The window's part is played by the
program that tests/torture kills."""
import json
import os
import signal
import subprocess
import time

from driver import Case, KARATE, main, read

DRIVER = os.environ["SAITE_TORTURE_DRIVER"]


class Journal(Case):
    def setUp(self):
        super().setUp()
        self.journals = self.folder / ".local" / "state" / "saite" / "journal"
        self.file = self.write("karate.json", read(KARATE))

    def edit(self, steps=60, file=None, seed=3):
        """Steps that end without a word; the last few seconds are waited for."""
        done = subprocess.run([DRIVER, str(self.journals), str(file or self.file), str(seed),
                               str(steps)], capture_output=True, text=True, timeout=120, check=True)
        return done.stdout.splitlines()

    def test_nothing_is_kept_of_a_file_that_nobody_edited(self):
        for verb in ("versions", "recover"):
            done = self.saite(verb, *([self.file] if verb == "versions" else []))
            self.assertEqual(done.out, "")
            self.assertNotEqual(done.err, "")
        self.assertEqual(self.saite("versions", self.file, "--json").json, [])
        self.assertEqual(self.saite("recover", "--json").json, [])
        self.assertFalse(self.journals.exists())
        self.saite("restore", self.file, "--at", "1", "-o", "out.json", status=3)
        self.saite("recover", "-o", "out.json", status=2)
        self.assertFalse((self.folder / "out.json").exists())

    def test_versions_are_listed_and_written(self):
        self.edit(300)
        found = self.saite("versions", self.file, "--json").json
        self.assertGreater(len(found), 2)
        numbers = [v["number"] for v in found]
        self.assertEqual(numbers, sorted(numbers, reverse=True))
        for version in found:
            self.assertRegex(version["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
            out = self.folder / "out.json"
            self.saite("restore", self.file, "--at", version["number"], "-o", out)
            held = json.loads(out.read_text())
            self.assertEqual(len(held["nodes"]), version["actors"])
            self.assertEqual(len(held["edges"]), version["ties"])
        newest = [v for v in found if v["saved"]][0]["number"]
        written = self.saite("restore", self.file, "--at", newest, "-o", "-").out
        self.assertEqual(written, self.file.read_text())
        tomorrow = time.strftime("%Y-%m-%d", time.localtime(time.time() + 86400))
        self.assertEqual(self.saite("restore", self.file, "--at", tomorrow, "-o", "-").out,
                         self.saite("restore", self.file, "--at", numbers[0], "-o", "-").out)
        text = self.saite("versions", self.file).out.splitlines()
        self.assertEqual(len(text), len(found))
        self.assertRegex(text[0], rf"^{numbers[0]}  \d{{4}}-\d\d-\d\d \d\d:\d\d  \d+ actors?")
        for when in ("2019-01-01", "999999", "before the flood", "2019-99-99"):
            self.saite("restore", self.file, "--at", when, "-o", "-", status=2)

    def test_what_was_left_unsaved_is_listed_and_written(self):
        lines = self.edit(40, seed=5)
        found = self.saite("recover", "--json").json
        self.assertEqual(len(found), 1)
        self.assertEqual(found[0]["file"], str(self.file.resolve()))
        self.assertGreater(found[0]["changes"], 0)
        self.assertIn(str(self.file), self.saite("recover").out)
        out = self.folder / "back.json"
        self.saite("recover", "-o", out)
        self.saite("validate", out)
        self.assertTrue(lines)
        # It stays until a window has it back.
        self.assertEqual(len(self.saite("recover", "--json").json), 1)
        self.edit(40, file="-")
        found = self.saite("recover", "--json").json
        self.assertEqual(len(found), 2)
        self.saite("recover", "-o", out, status=2)
        untitled = [f for f in found if not f["file"]][0]["key"]
        self.saite("recover", untitled, "-o", out)
        self.saite("validate", out)

    def test_forget_leaves_nothing_but_the_file(self):
        self.edit(100)
        before = self.file.read_text()
        self.assertTrue(list(self.journals.iterdir()))
        self.saite("forget", self.file)
        self.assertEqual(list(self.journals.iterdir()), [])
        self.assertEqual(self.file.read_text(), before)
        self.saite("forget", self.file)
        self.assertEqual(self.saite("versions", self.file, "--json").json, [])

    def test_all_can_be_forgotten(self):
        self.edit(40)
        self.edit(40, file="-")
        self.saite("forget", status=2)
        self.saite("forget", self.file, "--all", status=2)
        self.saite("forget", "--all")
        self.assertEqual(list(self.journals.iterdir()), [])

    def test_what_a_window_holds_is_not_taken_from_it(self):
        process = subprocess.Popen([DRIVER, str(self.journals), str(self.file), "1", "1000000"],
                                   stdout=subprocess.PIPE)
        try:
            for _ in range(40):
                process.stdout.readline()
            self.saite("forget", self.file, status=3)
            self.assertRegex(self.saite("forget", "--all").err, "open stays: 1")
            self.assertEqual(self.saite("recover", "--json").json, [])
        finally:
            process.send_signal(signal.SIGKILL)
            process.communicate()

    def test_whatever_stands_there_is_told(self):
        self.edit(20)
        journal = [p for p in self.journals.iterdir() if p.name.endswith(".journal")][0]
        journal.write_bytes(b"This is no journal." * 500)
        for extra in journal.parent.glob("*-wal"):
            extra.unlink()
        done = self.saite("versions", self.file, status=3)
        self.assertRegex(done.err, "damaged")
        journal.unlink()
        journal.symlink_to(self.file)
        before = self.file.read_text()
        for arguments in (["versions", self.file], ["forget", self.file],
                          ["restore", self.file, "--at", "1", "-o", "x.json"]):
            self.assertNotRegex(self.saite(*arguments, status=3).err, r"journal_[a-z]+")
        self.assertEqual(self.saite("recover", "--json").json, [])
        self.assertEqual(self.file.read_text(), before)


if __name__ == "__main__":
    main()
