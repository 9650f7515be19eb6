// SPDX-License-Identifier: Apache-2.0
// Workbooks, zipped here of hand-written parts.
#include "src/io/exchange/workbook.h"

#include <map>
#include <string>

#include "src/io/exchange/xml_text.h"
#include "tests/src/io/exchange/importing.h"
#include "tests/support/zipped.h"

namespace saite::exchange::test {
namespace {

using Parts = saite::test::ZipFiles;
using saite::test::zipped;

constexpr const char* book =
    R"(<workbook xmlns:r="x"><sheets><sheet name="Elements" r:id="a"/><sheet name="Connections" r:id="b"/><sheet name="Help" r:id="c"/></sheets></workbook>)";
constexpr const char* relations =
    R"(<Relationships><Relationship Id="a" Target="worksheets/one.xml"/><Relationship Id="b" Target="/xl/worksheets/two.xml"/><Relationship Id="c" Target="worksheets/three.xml"/></Relationships>)";

Parts xlsx_parts() {
  return {
      {"[Content_Types].xml", "<Types/>"},
      {"xl/workbook.xml", book},
      {"xl/_rels/workbook.xml.rels", relations},
      {"xl/sharedStrings.xml",
       "<sst><si><t>Label</t></si><si><r><t>An</t></r><r><t>na "
       "</t></r></si><si><t>Bea</t></si></sst>"},
      {"xl/styles.xml",
       R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>)"},
      {"xl/worksheets/one.xml",
       R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Joined</t></is></c><c r="D1" t="str"><v>Share</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>43589</v></c><c r="D3"><v>0.10000000000000001</v></c></row><row r="4"><c r="A4" t="s"><v>2</v></c><c r="D4" t="e"><v>#N/A</v></c></row></sheetData></worksheet>)"},
      {"xl/worksheets/two.xml",
       R"(<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="str"><x:v>From</x:v></x:c><x:c t="str"><x:v>To</x:v></x:c></x:row><x:row><x:c t="str"><x:v>Anna</x:v></x:c><x:c t="str"><x:v>Bea</x:v></x:c></x:row></x:sheetData></x:worksheet>)"},
      {"xl/worksheets/three.xml",
       R"(<worksheet><sheetData><row><c t="str"><v>Read me first</v></c></row></sheetData></worksheet>)"}};
}

Read read_book(const std::string& bytes, const ReadOptions& options = {},
               std::string_view format = "xlsx") {
  return read_files({{"book", bytes}}, options, format);
}

TEST_CASE("the sheets of a workbook are tables that belong together") {
  const auto read = read_book(zipped(xlsx_parts()));
  CHECK(ties_of(read.net()) == "Anna>Bea");
  CHECK(read.net().actor_count() == 2);
  CHECK(attribute_of(read.net(), "Anna", "Joined") == model::Value("2019-05-04"));
  CHECK(attribute_of(read.net(), "Anna", "Share") == model::Value(0.1));
  CHECK(attribute_of(read.net(), "Bea", "Share") == model::Value("missing"));
  CHECK(read.note("trimmed").where == "Elements, 3");
  CHECK(read.note("sheet_unused").args.front() == "Help");
}

TEST_CASE("one sheet may be asked for") {
  CHECK(read_book(zipped(xlsx_parts()), {.sheets = {{"elements"}}}).net().tie_count() == 0);
  CHECK(!read_book(zipped(xlsx_parts()), {.sheets = {{"other"}}}).network);
  CHECK(!read_book(zipped(xlsx_parts()), {.sheets = {{"Help"}}}).network);
}

TEST_CASE("an OpenDocument sheet, with repeated cells and rows") {
  const std::string content =
      R"(<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Saites"><table:table-row><table:table-cell office:value-type="string"><text:p>no</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>uz</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>svars</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Jānis<text:s/>B</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Anna</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2.5"/><table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>)";
  const std::string bytes = zipped(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
  CHECK(ties_of(read_book(bytes, {}, "ods").net()) == "Jānis B>Anna*2.5 Jānis B>Anna*2.5");
}

TEST_CASE("an OpenDocument sheet that nests without end is read without a deep call") {
  const auto nested = [](const std::string& tag, const std::string& inside) {
    constexpr std::size_t depth = 200'000;
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += "<" + tag + ">";
    text += inside;
    for (std::size_t i = 0; i < depth; ++i) text += "</" + tag + ">";
    return text;
  };
  const auto row = [](const std::string& first, const std::string& second) {
    return "<table:table-row><table:table-cell><text:p>" + first +
           "</text:p></table:table-cell><table:table-cell><text:p>" + second +
           "</text:p></table:table-cell></table:table-row>";
  };
  const std::string content =
      "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"x\">" +
      row("no", "uz") + nested("table:table-row-group", row("Anna", nested("text:span", "Bea"))) +
      row("Bea", "Cita<office:annotation><text:p>?</text:p></office:annotation>") +
      "</table:table></office:spreadsheet></office:body></office:document-content>";
  const auto read = read_book(zipped({{"content.xml", content}}), {}, "ods");
  CHECK(ties_of(read.net()) == "Anna>Bea Bea>Cita");
}

TEST_CASE("ruined, cut off and hollow workbooks are refused, each with its reason") {
  const std::string whole = zipped(xlsx_parts());
  CHECK(read_book(whole.substr(0, whole.size() / 2)).noted("zip_damaged") == 1);
  std::string ruined = "PK\x03\x04 xl/";
  for (int i = 0; i < 20; ++i) ruined += "\xEF\xBF\xBDx";
  CHECK(read_book(ruined).noted("zip_ruined_by_text") == 1);
  CHECK(read_book(zipped({{"xl/other.xml", "<a/>"}})).noted("workbook_damaged") == 1);
  const std::string wide =
      R"(<worksheet><sheetData><row><c r="ZZZZZZ1" t="str"><v>x</v></c></row></sheetData></worksheet>)";
  Parts parts = xlsx_parts();
  parts[5].second = wide;
  CHECK(read_book(zipped(parts)).noted("too_many_cells") == 1);
}

TEST_CASE("what unpacks to more than there is room for is not unpacked") {
  auto zip = ZipParts::open("no zip");
  CHECK(!zip);
  const std::string bomb = zipped({{"a", std::string(ZipParts::most_bytes + 1, 'a')}});
  CHECK(bomb.size() < 1'000'000);
  auto parts = ZipParts::open(bomb);
  REQUIRE(parts);
  CHECK(!parts->read("a"));
  CHECK(parts->too_large());
  CHECK(!parts->read("b"));
}

TEST_CASE("what is no letter in a workbook becomes a mark, so that what is saved can be read") {
  Parts parts = xlsx_parts();
  parts[6].second =
      "<worksheet><sheetData><row><c t=\"str\"><v>From</v></c><c t=\"str\"><v>To</v></c></row>"
      "<row><c t=\"str\"><v>An\xAA\xAAna ā ē ī ō ū č š ž ģ ķ</v></c><c "
      "t=\"str\"><v>B&#xD800;b</v></c></row>"
      "</sheetData></worksheet>";
  const auto read = read_book(zipped(parts), {.sheets = {{"Connections"}}});
  CHECK(ties_of(read.net()) == "An\uFFFD\uFFFDna ā ē ī ō ū č š ž ģ ķ>B\uFFFDb");
  CHECK(read.noted("no_letters") == 2);
  CHECK(read.noted("no_letter_references") == 1);
}

TEST_CASE("a part that is nothing but tags makes no tree") {
  std::string tags;
  tags.reserve(XmlText::most_tags * 2 + 8);
  for (std::size_t i = 0; i <= XmlText::most_tags; ++i) tags += "<>";
  const std::string bytes = zipped({{"a", "<a/>"}, {"b", tags}});
  auto parts = ZipParts::open(bytes);
  REQUIRE(parts);
  Notes notes;
  CHECK(!parts->read_xml("c", notes));
  CHECK(parts->read_xml("a", notes) == "<a/>");
  CHECK(!parts->too_large());
  CHECK(!parts->read_xml("b", notes));
  CHECK(parts->too_large());
}

TEST_CASE("days of spreadsheets") {
  CHECK(date_of_serial(1, false) == "1900-01-01");
  CHECK(date_of_serial(59, false) == "1900-02-28");
  CHECK(date_of_serial(61, false) == "1900-03-01");
  CHECK(date_of_serial(43589, false) == "2019-05-04");
  CHECK(date_of_serial(43589.5, false) == "2019-05-04T12:00:00");
  CHECK(date_of_serial(42127, true) == "2019-05-04");
  CHECK(date_of_serial(-1, false).empty());
  CHECK(date_of_serial(1e300, false).empty());
  CHECK(shortest_number("0.10000000000000001") == "0.1");
  CHECK(shortest_number("007") == "007");
}

}  // namespace
}  // namespace saite::exchange::test
