// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/write_gexf.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "src/io/exchange/xml_writer.h"

namespace saite::exchange {

constexpr Room gexf_room{.values = ValueRule::typed,
                         .texts = TextRule::xml,
                         .label_by_text = true,
                         .description = Slot::own,
                         .name = Slot::own,
                         .part_of = Slot::own,
                         .position = Slot::own,
                         .colour = Slot::own,
                         .dates = Slot::own,
                         .tie_key = Slot::own,
                         .tie_kind = Slot::own,
                         .tie_dates = Slot::own,
                         .reserved = "size|shape",
                         .reserved_of_ties = "thickness"};

namespace {

std::string day_text(std::int32_t day) {
  std::array<char, 16> text{};
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", day / 10000,
                                   day / 100 % 100, day % 100);
  return {text.data(), static_cast<std::size_t>(length)};
}

class GexfWriter {
 public:
  explicit GexfWriter(const WriteJob& job) : job_(job), net_(job.network) { find_sizes(); }

  Status write() {
    xml_.open("gexf");
    xml_.attribute("xmlns", "http://gexf.net/1.3");
    xml_.attribute("xmlns:viz", "http://gexf.net/1.3/viz");
    xml_.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml_.attribute("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd");
    xml_.attribute("version", "1.3");
    if (!net_.description().empty()) {
      xml_.open("meta");
      xml_.open("description");
      xml_.close_with(net_.description());
      xml_.close();
    }
    xml_.open("graph");
    xml_.attribute("defaultedgetype", net_.any_directed() ? "directed" : "undirected");
    if (net_.has_dates()) {
      xml_.attribute("mode", "dynamic");
      xml_.attribute("timeformat", "date");
      xml_.attribute("timerepresentation", "interval");
    } else {
      xml_.attribute("mode", "static");
    }
    declare("node", net_.actor_columns());
    declare("edge", net_.tie_columns());
    if (auto done = elements(); !done) return done;
    xml_.close();
    xml_.close();
    job_.files.push_back({{}, std::move(xml_.out)});
    return {};
  }

 private:
  /// Gephi's usual sizes: 4 to 40.
  void find_sizes() {
    const auto& measures = net_.options().measures;
    if (measures.empty()) return;
    sizes_ = &measures.front();
    for (const auto& value : sizes_->values) {
      if (value) greatest_ = std::max(greatest_, *value);
    }
  }

  void declare(std::string_view element, const std::vector<OutColumn>& columns) {
    xml_.open("attributes");
    xml_.attribute("class", element);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool date = columns[i].name == "since" || columns[i].name == "until";
      if (!columns[i].used && !(date && net_.has_dates())) continue;
      attribute(i, columns[i].name, columns[i].type);
    }
    xml_.close();
  }

  void attribute(std::size_t id, std::string_view title, std::string_view type) {
    xml_.open("attribute");
    xml_.attribute("id", std::to_string(id));
    xml_.attribute("title", title);
    xml_.attribute("type", type);
    xml_.close();
  }

  Status elements() {
    xml_.open("nodes");
    for (std::size_t i = 0; i < net_.actor_count(); ++i) {
      if (!job_.goes_on(i)) return cancelled_error();
      node(net_.actor(i), i);
    }
    xml_.close();
    xml_.open("edges");
    for (std::size_t i = 0; i < net_.tie_count(); ++i) {
      if (!job_.goes_on(net_.actor_count() + i)) return cancelled_error();
      edge(net_.tie(i));
    }
    xml_.close();
    return {};
  }

  void node(const OutActor& actor, std::size_t index) {
    xml_.open("node");
    xml_.attribute("id", actor.id);
    xml_.attribute_if("label", actor.name);
    xml_.attribute_if("pid", actor.part_of);
    times(actor.dates, actor.spells);
    values(actor.values, actor.dates, net_.actor_columns());
    spells(actor.spells);
    colour(actor.colour);
    if (actor.position) {
      xml_.open("viz:position");
      xml_.attribute("x", plain_text(actor.position->x));
      xml_.attribute("y", plain_text(0 - actor.position->y));
      xml_.attribute("z", "0.0");
      xml_.close();
    }
    if (sizes_ != nullptr && sizes_->values[index] && greatest_ > 0) {
      xml_.open("viz:size");
      const double share = std::max(0.0, *sizes_->values[index] / greatest_);
      xml_.attribute("value", plain_text(4 + 36 * share));
      xml_.close();
    }
    xml_.close();
  }

  void edge(const OutTie& tie) {
    xml_.open("edge");
    xml_.attribute_if("id", tie.key);
    xml_.attribute("source", net_.id(tie.source));
    xml_.attribute("target", net_.id(tie.target));
    xml_.attribute("type", tie.directed ? "directed" : "undirected");
    xml_.attribute_if("kind", tie.kind);
    if (tie.weight_said) xml_.attribute("weight", plain_text(tie.weight));
    times(tie.dates, tie.spells);
    values(tie.values, tie.dates, net_.tie_columns());
    spells(tie.spells);
    colour(tie.colour);
    xml_.close();
  }

  /// Days alone: what is known to the month or year only stands among the values as well.
  void spells(const Spells& spells) {
    if (spells.empty()) return;
    xml_.open("spells");
    for (const DateSpan& spell : spells) {
      xml_.open("spell");
      times(spell, {});
      xml_.close();
    }
    xml_.close();
  }

  void times(const DateSpan& dates, const Spells& spells) {
    if (!spells.empty()) return;
    if (dates.since) xml_.attribute("start", day_text(dates.since->first_day()));
    if (dates.until) xml_.attribute("end", day_text(dates.until->last_day()));
  }

  void values(const std::vector<OutValue>& values, const DateSpan& dates,
              const std::vector<OutColumn>& columns) {
    const bool part_since = dates.since && !dates.since->day();
    const bool part_until = dates.until && !dates.until->day();
    if (values.empty() && !part_since && !part_until) return;
    xml_.open("attvalues");
    const auto column = [&](std::string_view name) {
      const auto at = std::ranges::find(columns, name, &OutColumn::name);
      return static_cast<std::size_t>(at - columns.begin());
    };
    if (part_since) value(column("since"), dates.since->text());
    if (part_until) value(column("until"), dates.until->text());
    for (const OutValue& held : values) value(held.column, plain_text(held.value));
    xml_.close();
  }

  void value(std::size_t column, std::string_view text) {
    xml_.open("attvalue");
    xml_.attribute("for", std::to_string(column));
    xml_.attribute("value", text);
    xml_.close();
  }

  void colour(std::string_view hex) {
    if (hex.empty()) return;
    const auto part = [&](std::size_t at) {
      return std::to_string(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16));
    };
    xml_.open("viz:color");
    xml_.attribute("hex", hex);
    xml_.attribute("r", part(1));
    xml_.attribute("g", part(3));
    xml_.attribute("b", part(5));
    xml_.close();
  }

  const WriteJob& job_;
  const Outgoing& net_;
  XmlWriter xml_;
  const ExtraColumn* sizes_ = nullptr;
  double greatest_ = 0;
};

}  // namespace

Status write_gexf(const WriteJob& job) {
  return GexfWriter(job).write();
}

}  // namespace saite::exchange
