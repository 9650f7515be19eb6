// SPDX-License-Identifier: Apache-2.0
// The catalogues as files: both languages say the same things, and everything said is in them.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Entry {
  std::vector<std::string> forms;  // one, or one a plural form
  bool plural = false;
};
using Catalogue = std::map<std::string, Entry>;

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Catalogue read_catalogue(const std::string& language) {
  std::ifstream in(std::string(SAITE_SOURCE_DIR) + "/data/lang/" + language + ".po");
  REQUIRE(in.good());
  static const std::regex line_of("(msgid|msgid_plural|msgstr(?:\\[[0-9]\\])?) \"(.*)\"");
  Catalogue catalogue;
  std::string key;
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (!std::regex_match(line, match, line_of)) continue;
    if (match[1] == "msgid") {
      key = match[2];
      if (!key.empty()) CHECK_MESSAGE(catalogue.count(key) == 0, "twice: " << key);
    } else if (match[1] == "msgid_plural") {
      catalogue[key].plural = true;
    } else if (!key.empty()) {
      catalogue[key].forms.push_back(match[2]);
    }
  }
  return catalogue;
}

std::set<std::string> places(const Entry& entry) {
  static const std::regex place("\\{([0-9]|where)\\}");
  std::set<std::string> found;
  for (const std::string& form : entry.forms) {
    for (std::sregex_iterator it(form.begin(), form.end(), place), end; it != end; ++it) {
      found.insert(it->str());
    }
  }
  return found;
}

/// Comments say much that is no key; note_place() names places of the window for its tests.
std::string without_remarks(const std::string& text) {
  static const std::regex remark("///?[^\n]*|note_place\\([^;]*;");
  return std::regex_replace(text, remark, "");
}

/// First matches of a pattern in the sources below `folder`, with the file they are in.
std::map<std::string, std::string> find_in_sources(const std::string& folder,
                                                   const std::regex& pattern) {
  std::map<std::string, std::string> found;
  const std::filesystem::path root = std::filesystem::path(SAITE_SOURCE_DIR) / folder;
  for (const auto& file : std::filesystem::recursive_directory_iterator(root)) {
    const auto ending = file.path().extension();
    if (ending != ".cpp" && ending != ".h") continue;
    const std::string text = without_remarks(read(file.path()));
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
      found.emplace((*it)[1], file.path().string());
    }
  }
  return found;
}

TEST_CASE("both languages have the same keys, forms and places, and no empty sentence") {
  const Catalogue en = read_catalogue("en");
  const Catalogue lv = read_catalogue("lv");
  CHECK(en.size() > 100);
  for (const auto& row : en) {
    const auto& key = row.first;
    const auto& entry = row.second;
    const auto other = lv.find(key);
    CHECK_MESSAGE(other != lv.end(), "not in Latvian: " << key);
    if (other == lv.end()) continue;
    CHECK_MESSAGE(entry.plural == other->second.plural, key);
    CHECK_MESSAGE(entry.forms.size() == (entry.plural ? 2 : 1), key);
    CHECK_MESSAGE(other->second.forms.size() == (entry.plural ? 3 : 1), key);
    CHECK_MESSAGE(places(entry) == places(other->second), "places differ: " << key);
    for (const auto& form : entry.forms) CHECK_MESSAGE(!form.empty(), key);
    for (const auto& form : other->second.forms) CHECK_MESSAGE(!form.empty(), key);
  }
  for (const auto& row : lv) {
    CHECK_MESSAGE(en.count(row.first) == 1, "not in English: " << row.first);
  }
}

TEST_CASE("a number and its sign of percent stay on one line") {
  static const std::regex parted("[0-9}] %");
  for (const char* language : {"en", "lv"}) {
    for (const auto& entry : read_catalogue(language)) {
      for (const std::string& form : entry.second.forms) {
        CHECK_MESSAGE(!std::regex_search(form, parted), language << ": " << entry.first);
      }
    }
  }
}

TEST_CASE("every error that the program can give has a sentence") {
  const Catalogue en = read_catalogue("en");
  const std::regex code("\\bError\\{\\s*\"([a-z0-9_.]+)\"");
  for (const char* folder : {"graph", "render", "src"}) {
    for (const auto& place : find_in_sources(folder, code)) {
      const auto& found = place.first;
      const auto& file = place.second;
      const bool said = en.count("error." + found) == 1 || en.count(found) == 1;
      CHECK_MESSAGE(said, "no sentence for error." << found << " (" << file << ")");
    }
  }
}

TEST_CASE("every problem of a file has its sentence and its remedy") {
  const Catalogue en = read_catalogue("en");
  const std::regex code("(?:(?:\\berror|\\bwarning)\\(|NoteSort::[a-z]+,)\\s*\"([a-z0-9_]+)\"");
  const auto codes = find_in_sources("src/io", code);
  CHECK(!codes.empty());
  for (const auto& place : codes) {
    const auto& found = place.first;
    const auto& file = place.second;
    for (const char* part : {".message", ".mend"}) {
      const std::string key = "problem." + found + part;
      CHECK_MESSAGE(en.count(key) == 1, "no " << key << " (" << file << ")");
    }
  }
}

TEST_CASE("everything that a written file can lack has a sentence") {
  const Catalogue en = read_catalogue("en");
  const std::regex added("losses(?:_|\\(\\))?(?:\\.|->)add\\(\\s*\"([a-z_]+)\"");
  const std::regex by_place("room_\\.[a-z_]+,\\s*\"([a-z_]+)\"\\)");
  std::set<std::string> codes{"nested_values", "texts", "types"};
  for (const std::regex& code : {added, by_place}) {
    for (const auto& place : find_in_sources("src/io/exchange", code)) codes.insert(place.first);
  }
  CHECK(codes.size() >= 30);
  for (const std::string& code : codes) CHECK_MESSAGE(en.count("loss." + code) == 1, code);
  for (const auto& row : en) {
    const bool of_loss = row.first.starts_with("loss.");
    const bool known = !of_loss || codes.contains(row.first.substr(5));
    CHECK_MESSAGE(known, "no writer says " << row.first);
  }
}

/// What programs write is told as it is written; everywhere else people read words.
bool quotes_files(const std::string& key) {
  return key.starts_with("problem.") || key.starts_with("cli.") || key.starts_with("error.");
}

TEST_CASE("no sentence of the window, pictures or answers shows a raw id") {
  static const std::regex raw_id("\\b[a-z]+_[a-z_]+\\b|\\b[a-z]+\\.[a-z_]+\\.[a-z_]+\\b");
  for (const char* language : {"en", "lv"}) {
    for (const auto& entry : read_catalogue(language)) {
      const std::string& key = entry.first;
      if (quotes_files(key)) continue;
      for (const std::string& form : entry.second.forms) {
        CHECK_MESSAGE(!std::regex_search(form, raw_id), language << " " << key << ": " << form);
      }
    }
  }
}

/// The terms of data/lang/GLOSSARY.md: which words are not used for them.
TEST_CASE("texts keep to the words of the glossary") {
  const std::string glossary = read(std::string(SAITE_SOURCE_DIR) + "/data/lang/GLOSSARY.md");
  static const std::regex avoided("not in texts \\((en|lv)\\): `([^`]+)`");
  std::size_t terms = 0;
  for (std::sregex_iterator it(glossary.begin(), glossary.end(), avoided), end; it != end; ++it) {
    ++terms;
    const std::regex word((*it)[2].str(), std::regex::icase);
    for (const auto& entry : read_catalogue((*it)[1])) {
      const std::string& key = entry.first;
      for (const std::string& form : entry.second.forms) {
        CHECK_MESSAGE(!std::regex_search(form, word), key << ": " << form);
      }
    }
  }
  CHECK(terms > 5);
}

TEST_CASE("every key that the sources name is in the catalogues") {
  const Catalogue en = read_catalogue("en");
  std::set<std::string> families;
  for (const auto& [key, entry] : en) families.insert(key.substr(0, key.find('.')));
  const std::set<std::string> endings{"json", "po", "mo", "png", "svg", "pdf", "html", "csv"};
  const std::regex literal("\"([a-z][a-z_]*(?:\\.[a-z0-9_]+)+)\"");
  for (const char* folder : {"src", "render"}) {
    for (const auto& place : find_in_sources(folder, literal)) {
      const auto& key = place.first;
      const auto& file = place.second;
      if (families.count(key.substr(0, key.find('.'))) == 0) continue;  // no key, or another's
      if (endings.count(key.substr(key.rfind('.') + 1)) != 0) continue;
      // A literal that ends in "_" is the stem of keys put together at run time.
      const auto from = en.lower_bound(key);
      const bool known =
          key.back() == '_' ? from != en.end() && from->first.starts_with(key) : en.count(key) == 1;
      CHECK_MESSAGE(known, "not in the catalogues: " << key << " (" << file << ")");
    }
  }
}

}  // namespace
