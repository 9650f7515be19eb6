// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/text_source.h"

#include <unicode/ucnv.h>

#include <string>

#include "src/io/exchange/encoding_guess.h"
#include "tests/src/io/exchange/importing.h"

namespace saite::exchange {
namespace {

/// A text in another encoding, as ICU writes it.
std::string in(const char* encoding, std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(utf8.size() * 4 + 16, '\0');
  const auto size = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<int32_t>(out.size()),
                                 utf8.data(), static_cast<int32_t>(utf8.size()), &status);
  REQUIRE(U_SUCCESS(status));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string decoded(std::string_view bytes, Notes& notes, const TextSource::Options& options = {}) {
  const auto text = TextSource::decode(bytes, options, notes);
  return text ? std::string(text->view()) : "none";
}

constexpr std::string_view latvian =
    "Biedrība „Mūsu ļaudis”, Rēzeknes novads; Jānis Bērziņš, Žanna Ķirse, Čornajas pagasts; "
    "kultūras nams, šūšanas pulciņš, bērnu dārzs un vidusskola\n";
constexpr std::string_view slovene =
    "Večer;Kmečki glas;Življenje in tehnika;Družina;Čas;Šolski razgledi;Naša žena;Moški svet\n";
constexpr std::string_view polish =
    "Łódź, Kraków; Małgorzata Wójcik, Żywiec; święto, gęś, źródło\n";
constexpr std::string_view lithuanian =
    "Šiaulių bendruomenė, Panevėžys; Jūratė Žemaitienė, ąžuolų\n";
constexpr std::string_view german =
    "Jürgen Müller, Straße; Bäckerei in Köln, größer, übrigens schön\n";
constexpr std::string_view french =
    "Société générale, théâtre, élève, là-bas, garçon, hôtel, à Orléans\n";
constexpr std::string_view russian = "Прейли, Резекне; Иван Петров, общество и школа\n";

TEST_CASE("an encoding is told by the letters that come out") {
  CHECK(guess_encoding(in("windows-1257", latvian)) == "windows-1257");
  CHECK(guess_encoding(in("windows-1250", slovene)) == "windows-1250");
  CHECK(guess_encoding(in("windows-1250", polish)) == "windows-1250");
  CHECK(guess_encoding(in("windows-1257", lithuanian)) == "windows-1257");
  CHECK(guess_encoding(in("windows-1251", russian)) == "windows-1251");
  CHECK(guess_encoding(in("koi8-r", russian)) == "koi8-r");
  CHECK(guess_encoding(in("ibm-775", latvian)) == "ibm-775");
}

TEST_CASE("what comes out is what was written, whatever the encoding") {
  struct Case {
    const char* encoding;
    std::string_view text;
  };
  for (const Case& c :
       {Case{"windows-1257", latvian}, Case{"windows-1250", slovene}, Case{"windows-1250", polish},
        Case{"windows-1257", lithuanian}, Case{"windows-1252", german},
        Case{"windows-1252", french}, Case{"windows-1251", russian}, Case{"koi8-r", russian},
        Case{"UTF-8", latvian}, Case{"UTF-16LE", latvian}, Case{"UTF-16BE", latvian},
        Case{"ibm-775", latvian}, Case{"ibm-866", russian}}) {
    Notes notes;
    CHECK_MESSAGE(decoded(in(c.encoding, c.text), notes) == c.text, c.encoding);
    CHECK(!notes.has_errors());
  }
}

TEST_CASE("one Latvian name is enough to tell Latvian from Western letters") {
  CHECK(guess_encoding(in("windows-1257", "name\nJānis Bērziņš\n")) == "windows-1257");
  CHECK(guess_encoding(in("windows-1257", "Preiļi,Līvāni\n")) == "windows-1257");
  CHECK(guess_encoding(in("windows-1257", "Rēzekne,Krāslava\n")) == "windows-1257");
}

TEST_CASE("byte order marks are taken away, and believed") {
  Notes notes;
  CHECK(decoded("\xEF\xBB\xBFid,label", notes) == "id,label");
  CHECK(decoded(std::string("\xFF\xFE") + in("UTF-16LE", "ā;b"), notes) == "ā;b");
  CHECK(decoded(std::string("\xFE\xFF") + in("UTF-16BE", "ā;b"), notes) == "ā;b");
  CHECK(decoded(std::string("\xFF\xFE\0\0", 4) + in("UTF-32LE", "ā;b"), notes) == "ā;b");
  CHECK(notes.all().empty());
}

TEST_CASE("an encoding that is asked for is used, one that is not known is refused") {
  Notes notes;
  CHECK(decoded("\xE2\xE7", notes, {.asked = "windows-1257"}) == "āē");
  CHECK(decoded("\xE2\xE7", notes, {.declared = "windows-1252"}) == "âç");
  CHECK(decoded("a", notes, {.asked = "nonsense"}) == "none");
  CHECK(notes.has_errors());
}

TEST_CASE("bytes without a meaning and zeros are said, with the line of the first") {
  Notes notes;
  CHECK(decoded("ā\nē\xFFš\nž", notes) == "ā\nē\xEF\xBF\xBDš\nž");
  REQUIRE(notes.all().size() == 2);
  CHECK(notes.all()[0].code == "no_letters");
  CHECK(notes.all()[0].line == 2);
  CHECK(notes.all()[0].args == std::vector<std::string>{"UTF-8", "1"});
  Notes of_zeros;
  const std::string text = std::string("a long enough line of text, with more behind it\r") +
                           std::string("and\0one zero", 12);
  CHECK(decoded(text, of_zeros).find("and one zero") != std::string::npos);
  REQUIRE(of_zeros.all().size() == 1);
  CHECK(of_zeros.all()[0].code == "nuls");
  CHECK(of_zeros.all()[0].line == 2);
}

TEST_CASE("pictures, archives and old workbooks hold no text") {
  for (const char* begin : {"PK\x03\x04rest", "%PDF-1.4", "\x89PNG\r\n", "\xD0\xCF\x11\xE0"}) {
    Notes notes;
    CHECK(decoded(begin, notes) == "none");
    CHECK(notes.has_errors());
  }
}

TEST_CASE("an XML declaration names its encoding") {
  CHECK(declared_in_xml("<?xml version=\"1.0\" encoding=\"windows-1257\"?><a/>") == "windows-1257");
  CHECK(declared_in_xml("<?xml version='1.0' encoding='UTF-8'?>") == "UTF-8");
  CHECK(declared_in_xml("<?xml version='1.0'?><a encoding='x'/>").empty());
  CHECK(declared_in_xml("encoding='x'").empty());
  CHECK(declared_in_xml("<?xml encoding='x").empty());
}

TEST_CASE("lines end with LF, CR LF or CR alone") {
  Lines lines("a\nb\r\nc\rd\n\ne");
  std::string all;
  while (lines.next()) all += std::to_string(lines.number()) + std::string(lines.line()) + " ";
  CHECK(all == "1a 2b 3c 4d 5 6e ");
}

}  // namespace
}  // namespace saite::exchange
