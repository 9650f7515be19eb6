// SPDX-License-Identifier: Apache-2.0
#include "src/report/projection_json.h"

namespace saite::report {
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
  if (!filter.reports.empty()) {
    const auto id = [](project::NamedBy by) {
      return project::named_by_ids.at(static_cast<std::size_t>(by));
    };
    w.plain_key("reports");
    w.begin_object();
    w.member("all", id(filter.reports.all));
    if (!filter.reports.of_kinds.empty()) {
      w.plain_key("kinds");
      w.begin_object();
      for (const auto& [kind, by] : filter.reports.of_kinds) {
        w.key(kind);
        w.text(id(by));
      }
      w.end_object();
    }
    w.end_object();
  }
  if (filter.min_kinds > 1) w.member_count("min_kinds", filter.min_kinds);
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

void write_projection_members(JsonWriter& w, const project::Projection& p) {
  w.plain_key("directed");
  w.flag(p.directed());
  w.plain_key("weighted");
  w.flag(p.weighted());
  if (p.weighted()) {
    constexpr const char* ways[] = {"automatic", "kinds", "sum", "max"};
    w.member("combine", ways[static_cast<std::size_t>(p.combine())]);
    w.member_count("ties_without_strength", p.ties_without_strength());
    w.member_if("weight", p.options().weight_by);
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

}  // namespace saite::report
