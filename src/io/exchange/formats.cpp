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
#include "src/io/exchange/read_gexf.h"
#include "src/io/exchange/read_graphml.h"
#include "src/io/exchange/read_jgf.h"
#include "src/io/exchange/read_kumu_json.h"
#include "src/io/exchange/read_pajek.h"
#include "src/io/exchange/read_vna.h"
#include "src/io/exchange/read_workbook.h"
#include "src/io/exchange/text_source.h"

namespace saite::exchange {
namespace {

/// One line a format.
constexpr std::array known_formats{
    Format{"csv", "CSV, TSV", "csv tsv tab txt", recognise_csv, read_csv},
    Format{"xlsx", "XLSX (Excel)", "xlsx xlsm", recognise_xlsx, read_xlsx_file},
    Format{"ods", "ODS (LibreOffice)", "ods", recognise_ods, read_ods_file},
    Format{"graphml", "GraphML", "graphml xml", recognise_graphml, read_graphml},
    Format{"gexf", "GEXF", "gexf", recognise_gexf, read_gexf},
    Format{"pajek", "Pajek", "net paj clu vec", recognise_pajek, read_pajek},
    Format{"dl", "UCINET DL", "dl dat txt", recognise_dl, read_dl},
    Format{"vna", "NetDraw VNA", "vna", recognise_vna, read_vna},
    Format{"kumu", "Kumu JSON", "json", recognise_kumu_json, read_kumu_json},
    Format{"jgf", "JSON Graph Format", "json", recognise_jgf, read_jgf},
    Format{"cytoscape", "Cytoscape.js", "json cyjs", recognise_cytoscape, read_cytoscape},
    Format{"cx2", "CX2", "cx2", recognise_cx2, read_cx2},
};

}  // namespace

std::span<const Format> formats() {
  return known_formats;
}

const Format* find_format(std::string_view id) {
  const auto at = std::ranges::find(known_formats, id, &Format::id);
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
