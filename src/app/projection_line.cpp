// SPDX-License-Identifier: Apache-2.0
#include "src/app/projection_line.h"

#include "src/report/picture_notes.h"

namespace saite::app {
namespace {

using io::JsonWriter;

void write_filter(JsonWriter& w, const project::Filter& filter) {
  w.plain_key("filter");
  w.begin_object();
  w.member_list_if("kinds", filter.kinds);
  w.member_list_if("tie_kinds", filter.tie_kinds);
  if (filter.from) w.member("from", filter.from->text());
  if (filter.to) w.member("to", filter.to->text());
  if (filter.within) w.member("within", *filter.within);
  if (!filter.where.empty()) {
    w.plain_key("where");
    w.begin_object();
    for (const auto& [key, value] : filter.where) {
      w.key(key);
      w.text(value);
    }
    w.end_object();
  }
  w.end_object();
}

}  // namespace

std::string projection_line(const model::Network& network, const project::Projection& projection,
                            const i18n::Translator& t) {
  const auto say = [&](std::string_view key, const std::vector<std::string>& arguments) {
    return t.format(std::string(key), arguments);
  };
  std::string text = t.tr(
      "projection.line", t.trn("count.actors", projection.size()),
      t.trn("count.ties", static_cast<std::int64_t>(projection.ties().size())),
      t.tr(projection.directed() ? "picture.projection.directed" : "picture.projection.undirected"),
      t.tr(projection.weighted() ? "picture.projection.weighted"
                                 : "picture.projection.unweighted"));
  std::string filters;
  for (const std::string& phrase :
       report::filter_phrases(network, projection.options().filter, t.language(), say)) {
    filters += (filters.empty() ? "" : "; ") + phrase;
  }
  if (!filters.empty()) text += " " + t.tr("picture.filters", filters) + ".";
  return text;
}

void write_projection_members(JsonWriter& w, const project::Projection& p) {
  w.plain_key("directed");
  w.flag(p.directed());
  w.plain_key("weighted");
  w.flag(p.weighted());
  if (p.weighted()) {
    w.member("combine", p.options().combine == project::Combine::sum ? "sum" : "max");
  }
  write_filter(w, p.options().filter);
  w.member_count("actors", p.size());
  w.member_count("ties", p.ties().size());
  w.member_count("edges", p.edge_count());
  w.member_count("loops_left_out", p.loops());
  w.member_count("negative_ties_left_out", p.negative_ties());
}

void write_projection(JsonWriter& w, const project::Projection& projection) {
  w.plain_key("projection");
  w.begin_object();
  write_projection_members(w, projection);
  w.end_object();
}

}  // namespace saite::app
