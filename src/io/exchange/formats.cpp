// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/formats.h"

#include <algorithm>
#include <array>

#include "graph/base/utf8.h"
#include "src/io/exchange/letters.h"
#include "src/io/exchange/read_csv.h"
#include "src/io/exchange/read_cx2.h"
#include "src/io/exchange/read_cytoscape.h"
#include "src/io/exchange/read_dl.h"
#include "src/io/exchange/read_dot.h"
#include "src/io/exchange/read_gexf.h"
#include "src/io/exchange/read_graphml.h"
#include "src/io/exchange/read_jgf.h"
#include "src/io/exchange/read_kumu_json.h"
#include "src/io/exchange/read_pajek.h"
#include "src/io/exchange/read_vna.h"
#include "src/io/exchange/read_workbook.h"
#include "src/io/exchange/text_source.h"
#include "src/io/exchange/write_csv.h"
#include "src/io/exchange/write_cx2.h"
#include "src/io/exchange/write_cytoscape.h"
#include "src/io/exchange/write_dl.h"
#include "src/io/exchange/write_dot.h"
#include "src/io/exchange/write_gexf.h"
#include "src/io/exchange/write_graphml.h"
#include "src/io/exchange/write_jgf.h"
#include "src/io/exchange/write_kumu_json.h"
#include "src/io/exchange/write_matrix.h"
#include "src/io/exchange/write_pajek.h"
#include "src/io/exchange/write_r.h"
#include "src/io/exchange/write_vna.h"
#include "src/io/exchange/write_xlsx.h"

namespace saite::exchange {
namespace {

/// No file is told to be of a format that is only written.
Sure recognise_nothing(const Head&) {
  return Sure::no;
}

/// One line a format.
constexpr std::array known_formats{
    Format{"csv", "CSV, TSV", "csv tsv tab txt", recognise_csv, read_csv, &csv_room, write_csv,
           "csv tsv tab", "actors ties"},
    Format{"xlsx", "XLSX (Excel)", "xlsx xlsm", recognise_xlsx, read_xlsx_file, &xlsx_room,
           write_xlsx, "xlsx"},
    Format{"ods", "ODS (LibreOffice)", "ods", recognise_ods, read_ods_file},
    Format{"graphml", "GraphML", "graphml xml", recognise_graphml, read_graphml, &graphml_room,
           write_graphml, "graphml"},
    Format{"gexf", "GEXF", "gexf", recognise_gexf, read_gexf, &gexf_room, write_gexf, "gexf"},
    Format{"pajek", "Pajek", "net paj clu vec", recognise_pajek, read_pajek, &pajek_room,
           write_pajek, "net paj"},
    Format{"dl", "UCINET DL", "dl dat txt", recognise_dl, read_dl, &dl_room, write_dl, "dl dat"},
    Format{"vna", "NetDraw VNA", "vna", recognise_vna, read_vna, &vna_room, write_vna, "vna"},
    Format{"dot", "Graphviz DOT", "gv dot", recognise_dot, read_dot, &dot_room, write_dot,
           "gv dot"},
    Format{"kumu", "Kumu JSON", "json", recognise_kumu_json, read_kumu_json, &kumu_json_room,
           write_kumu_json},
    Format{"jgf", "JSON Graph Format", "jgf json", recognise_jgf, read_jgf, &jgf_room, write_jgf,
           "jgf"},
    Format{"cytoscape", "Cytoscape.js", "cyjs json", recognise_cytoscape, read_cytoscape,
           &cytoscape_room, write_cytoscape, "cyjs"},
    Format{"cx2", "CX2", "cx2", recognise_cx2, read_cx2, &cx2_room, write_cx2, "cx2"},
    Format{"r", "R", "", recognise_nothing, nullptr, &r_room, write_r, "R r"},
    Format{"matrix", "CSV (matrix)", "csv", recognise_nothing, read_csv, &matrix_room,
           write_matrix},
};

bool has_ending(std::string_view endings, std::string_view ending) {
  while (!endings.empty()) {
    const std::size_t end = std::min(endings.find(' '), endings.size());
    if (endings.substr(0, end) == ending) return true;
    endings.remove_prefix(std::min(end + 1, endings.size()));
  }
  return false;
}

}  // namespace

std::span<const Format> formats() {
  return known_formats;
}

const Format* find_format(std::string_view id) {
  const auto at = std::ranges::find(known_formats, id, &Format::id);
  return at == known_formats.end() ? nullptr : &*at;
}

const Format* format_to_write(std::string_view file) {
  const std::string ending = ending_of(file);
  if (ending.empty()) return nullptr;
  const auto at = std::ranges::find_if(
      known_formats, [&](const Format& format) { return has_ending(format.written_as, ending); });
  return at == known_formats.end() ? nullptr : &*at;
}

const Format* recognise(const Head& head) {
  const Format* best = nullptr;
  Sure surest = Sure::perhaps;  // not enough
  for (const Format& format : known_formats) {
    const Sure sure = format.recognise(head);
    if (sure <= surest) continue;
    surest = sure;
    best = &format;
  }
  return best;
}

HeadOf::HeadOf(std::string_view name, std::string_view bytes) : ending_(ending_of(name)) {
  head_.whole = bytes.size() <= head_bytes;
  head_.bytes = bytes.substr(0, head_bytes);
  // Not in the middle of a letter, which would make UTF-8 look like something else.
  for (int i = 0; i < 4 && !head_.whole && continues_letter(bytes[head_.bytes.size()]); ++i) {
    head_.bytes.remove_suffix(1);
  }
  head_.ending = ending_;
  Notes ignored;
  text_ = TextSource::decode(head_.bytes, {.declared = declared_in_xml(bytes)}, ignored);
  if (text_) head_.text = text_->view();
}

}  // namespace saite::exchange
