# SPDX-License-Identifier: Apache-2.0
"""Options, help, languages, exit codes, streams."""
import os
import signal
import subprocess
import time

from driver import Case, KITE, LATGALE, PROGRAM, SOURCES, main

VERBS = ["open", "validate", "info", "analyse", "measures", "layout", "export", "import",
         "generate", "whatif", "suggest", "stability", "coverage", "referrals", "ego", "multiplexity", "twomode",
         "qap",
         "census", "robustness", "keyplayers", "ask", "invite",
         "versions", "restore", "recover", "forget", "anonymise"]


class Usage(Case):
    def test_a_list_before_the_file_takes_one_word(self):
        before = self.saite("analyse", "--kinds", "individual", "--where", "kind=individual",
                            "--measure", "degree", KITE, "--json").json
        after = self.saite("analyse", KITE, "--kinds", "individual", "--where", "kind=individual",
                           "--measure", "degree", "--json").json
        self.assertEqual(before, after)
        self.assertTrue(before["actors"])
        both = self.saite("analyse", "--measure", "degree,core", "--measure", "closeness", KITE,
                          "--json").json
        self.assertLessEqual({"degree", "core", "closeness"}, set(both["actors"][0]))

    def test_help_is_the_stored_text(self):
        for name in ["saite"] + VERBS:
            arguments = ["--help"] if name == "saite" else [name, "--help"]
            done = self.saite(*arguments)
            stored = SOURCES / "tests" / "cli" / "help" / f"{name}.txt"
            if os.environ.get("SAITE_UPDATE_HELP"):
                stored.parent.mkdir(exist_ok=True)
                stored.write_text(done.out)
            self.assertEqual(done.out, stored.read_text(), name)
            self.assertEqual(done.err, "")

    def test_help_has_no_sentence_missing(self):
        for language in ["en", "lv"]:
            for verb in VERBS:
                text = self.saite(verb, "--help", "--lang", language).out
                self.assertNotRegex(text, r"\b(cli|error|measure)\.[a-z_]+")

    def test_latvian_by_option_and_by_locale(self):
        self.assertIn("Dalībnieki", self.saite("info", KITE, "--lang", "lv").out)
        self.assertIn("Dalībnieki", self.saite("info", KITE, env={"LANG": "lv_LV.UTF-8"}).out)
        self.assertIn("Actors", self.saite("info", KITE).out)
        self.assertIn("Actors", self.saite("info", KITE, "--lang=en", env={"LC_ALL": "lv_LV"}).out)

    def test_version(self):
        self.assertRegex(self.saite("--version").out, r"^saite \d+\.\d+\.\d+\n$")

    def test_wrong_usage_is_2_and_says_so_on_stderr(self):
        for arguments in [["info"], ["info", KITE, "--nonsense"], ["analyse", KITE, "--format", "xml"],
                          ["info", KITE, "--lang", "xx"], ["info", KITE, "--threads", "0"],
                          ["analyse", KITE, "--measure", "nonsense"],
                          ["analyse", KITE, "--kinds", "nonsense"],
                          ["analyse", KITE, "--tie-kinds", "nonsense"],
                          ["analyse", KITE, "--within", "nonsense"],
                          ["analyse", KITE, "--where", "nonsense"],
                          ["analyse", KITE, "--where", "nonsense=1"],
                          ["analyse", KITE, "--at", "yesterday"],
                          ["analyse", KITE, "--group-by", "nonsense"],
                          ["generate", "--participants", "0"],
                          ["generate", "--participants", "many"],
                          ["export", KITE, "-o", "map.xyz"],
                          ["export", KITE, "-o", "map.png", "--size", "big"],
                          ["export", KITE, "-o", "map.png", "--theme", "nonsense"],
                          ["keyplayers", KITE, "--k", "0"], ["keyplayers", KITE, "--k", "10"],
                          ["whatif", KITE, "--remove", "nobody"],
                          ["whatif", KITE, "--add", "andre"]]:
            done = self.run_saite(*arguments)
            self.assertEqual(done.status, 2, arguments)
            self.assertEqual(done.out, "", arguments)
            self.assertNotEqual(done.err, "", arguments)
            self.assertNotRegex(done.err, r"error\.[a-z_]+|^saite: [a-z_]+$", arguments)

    def test_wrong_usage_is_told_in_the_language(self):
        wrong = [(["info"], "FILE", "saite info --help"),
                 (["info", KITE, "--nonsense"], "--nonsense", "saite info --help"),
                 (["analyse", KITE, "--format", "xml"], "xml", "saite analyse --help"),
                 (["keyplayers", KITE, "--k", "99"], "50", "saite keyplayers --help"),
                 (["generate", "--participants", "many"], "many", "saite generate --help"),
                 (["suggest", KITE, "--between", "a"], "--between", "saite suggest --help")]
        for arguments, about, remedy in wrong:
            told = {}
            for language in ["en", "lv"]:
                told[language] = self.saite(*arguments, "--lang", language, status=2).err
                self.assertEqual(len(told[language].splitlines()), 1, told[language])
                self.assertTrue(told[language].startswith("saite: "), told[language])
                self.assertIn(about, told[language])
                self.assertIn(remedy, told[language])
            for english in ["is missing", "not expected", "not in", "Value", "convert", "required"]:
                self.assertNotIn(english, told["lv"])
            self.assertNotEqual(told["en"], told["lv"])

    def test_help_says_what_an_option_takes(self):
        text = self.saite("keyplayers", "--help", "--lang", "lv").out
        self.assertRegex(text, r"--steps N ")
        self.assertIn("No 1 līdz 50. Ja nav norādīts: 1.", text)
        self.assertRegex(text, r"--directed  ")
        for raw in ["UINT", "INT", "FLOAT", "REQUIRED", "\n\n\n"]:
            self.assertNotIn(raw, text)

    def test_files_that_cannot_be_read_are_3(self):
        for path in ["nothing.json", self.folder]:
            done = self.saite("info", path, status=3)
            self.assertEqual(done.out, "")
            self.assertIn(str(path), done.err)

    def test_files_that_cannot_be_written_are_3(self):
        for target in ["no/such/folder/out.json", self.folder, "/dev/full"]:
            done = self.saite("import", KITE, "-o", target, status=3)
            self.assertIn(str(target), done.err)
        self.saite("export", KITE, "-o", "no/such/folder/out.png", status=3)

    def test_standard_streams(self):
        with open(KITE, "rb") as file:
            kite = file.read()
        self.assertEqual(self.saite("import", "-", "-o", "-", "-q", stdin=kite).raw, kite)
        self.assertIn("10", self.saite("info", "-", stdin=kite).out)
        self.assertEqual(self.saite("validate", "-", stdin=kite).err, "")

    def test_quiet_leaves_only_the_result(self):
        self.assertIn("10", self.saite("import", KITE, "-o", "out.json").err)
        self.assertEqual(self.saite("import", KITE, "-o", "out.json", "--quiet").err, "")

    def test_no_progress_bar_without_a_terminal(self):
        done = self.saite("generate", "--participants", "20000", "-o", "out.json")
        self.assertEqual(done.err, "")

    def test_a_closed_pipe_is_an_error_not_a_signal(self):
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run([PROGRAM, "generate", "--participants", "3000"], stdout=writer,
                              stderr=subprocess.PIPE, timeout=60)
        os.close(writer)
        self.assertEqual(done.returncode, 3)

    def test_interrupted_is_4(self):
        running = subprocess.Popen([PROGRAM, "generate", "--participants", "3000000", "-o",
                                    str(self.folder / "out.json")], stderr=subprocess.PIPE)
        time.sleep(1.0)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
        self.assertEqual(running.returncode, 4, err)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_threads_and_seed_do_not_change_what_is_exact(self):
        one = self.saite("analyse", LATGALE, "--format", "json", "--threads", "1").out
        two = self.saite("analyse", LATGALE, "--format", "json", "--threads", "2").out
        self.assertEqual(one, two)

    def test_no_window_without_a_display(self):
        for arguments in [[], ["open"], [KITE], ["open", KITE]]:
            done = self.run_saite(*arguments)
            self.assertIn(done.status, (2, 3), done.err)
            self.assertEqual(done.out, "")
            self.assertNotEqual(done.err.strip(), "")
            self.assertNotRegex(done.err, r"error\.[a-z_]+")

    def test_neither_verb_nor_file(self):
        for arguments in [["frobnicate"], ["open", "frobnicate"]]:
            done = self.run_saite(*arguments)
            self.assertEqual(done.status, 2)
            self.assertIn("no verb “frobnicate”", done.err)
        done = self.run_saite("no/such/map.json")
        self.assertEqual(done.status, 3)
        self.assertIn("There is no file", done.err)


if __name__ == "__main__":
    main()
