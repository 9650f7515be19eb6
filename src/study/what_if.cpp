// SPDX-License-Identifier: Apache-2.0
#include "src/study/what_if.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace saite::study {
namespace {

using analysis::Snapshot;
using project::Index;
using project::no_index;

/// Edges all of whose ties go.
std::vector<Index> edges_without_ties(const project::Projection& projection,
                                      std::vector<TieId> gone, std::size_t& missing) {
  std::ranges::sort(gone);
  const auto ties = projection.ties();
  std::vector<std::uint32_t> left(projection.edge_count(), 0);
  std::vector<Index> touched;
  std::size_t found = 0;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const bool goes = std::ranges::binary_search(gone, ties[i]);
    found += goes ? 1 : 0;
    for (const Index e : {projection.edge_of_tie(i), projection.back_edge_of_tie(i)}) {
      if (e == no_index) continue;
      if (goes) {
        touched.push_back(e);
      } else {
        ++left[e];
      }
    }
  }
  missing += gone.size() - found;
  std::ranges::sort(touched);
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  std::erase_if(touched, [&](Index e) { return left[e] > 0; });
  return touched;
}

/// Whether a tie of this kind would be in the projection at all.
bool counts_as_bond(const model::Network& network, const project::Projection& projection,
                    model::KindIndex kind) {
  const model::TieKind& known = network.tie_kinds()[kind];
  const auto& wanted = projection.options().filter.tie_kinds;
  const bool passes = wanted.empty() || std::ranges::find(wanted, known.id) != wanted.end();
  return passes && known.polarity.value_or(1) > 0;
}

int better_if_more(double before, double after) {
  return after > before ? 1 : after < before ? -1 : 0;
}

using Share = std::optional<analysis::Estimate>;

Share known(std::optional<double> value, std::optional<double> error = {}) {
  if (!value) return std::nullopt;
  return analysis::Estimate{*value, error};
}

class LineMaker {
 public:
  LineMaker(const analysis::WhatIf& found, const i18n::Translator& t) : found_(found), t_(t) {}

  /// `sign`: 1 where more is better, −1 where less is, 0 where neither.
  template <class Value>
  void count(const char* id, int sign, Value value) {
    const auto a = static_cast<std::int64_t>(value(found_.before));
    const auto b = static_cast<std::int64_t>(value(found_.after));
    add(id, t_.number(a), t_.number(b),
        sign * better_if_more(static_cast<double>(a), static_cast<double>(b)));
  }
  template <class Value>
  void share(const char* id, int sign, Value value) {
    const Share a = value(found_.before);
    const Share b = value(found_.after);
    const std::string before = words_of(a);
    const std::string after = words_of(b);
    const bool told = a && b && before != after;
    add(id, before, after, told ? sign * better_if_more(a->value, b->value) : 0);
    if ((a && a->error) || (b && b->error)) {
      lines.back().meaning += " " + t_.tr("what_if.estimated", error_of(a), error_of(b));
    }
  }
  void stage() {
    const auto words = [&](const Snapshot& s) {
      if (!s.stage) return std::string(t_.text("stage.none"));
      const auto id = analysis::stage_ids[static_cast<std::size_t>(*s.stage)];
      return std::string(t_.text(("stage." + std::string(id)).c_str()));
    };
    add("stage", words(found_.before), words(found_.after), 0);
  }

  std::vector<WhatIfLine> lines;

 private:
  [[nodiscard]] std::string words_of(const Share& share) const {
    if (!share) return "–";
    return (share->error ? "≈ " : "") + t_.percent(share->value, 1);
  }
  [[nodiscard]] std::string error_of(const Share& share) const {
    return t_.percent(share && share->error ? *share->error : 0, 1);
  }
  void add(const char* id, std::string before, std::string after, int better) {
    const std::string key = std::string("what_if.") + id;
    lines.push_back(
        {id, t_.tr(key), std::move(before), std::move(after), t_.tr(key + ".meaning"), better});
  }

  const analysis::WhatIf& found_;
  const i18n::Translator& t_;
};

}  // namespace

analysis::Change change_of(const model::Network& network, const project::Projection& projection,
                           const Proposal& draft, std::size_t* not_counted) {
  analysis::Change change;
  std::size_t missing = 0;
  for (const ActorId id : draft.without_actors) {
    const auto index = projection.index_of(id);
    if (index) {
      change.remove_actors.push_back(*index);
    } else {
      ++missing;
    }
  }
  if (!draft.without_ties.empty()) {
    change.remove_edges = edges_without_ties(projection, draft.without_ties, missing);
  }
  for (const ProposedTie& tie : draft.new_ties) {
    const auto a = projection.index_of(tie.a);
    const auto b = projection.index_of(tie.b);
    if (a && b && counts_as_bond(network, projection, tie.kind)) {
      change.add.push_back({*a, *b, 1});
    } else {
      ++missing;
    }
  }
  if (not_counted != nullptr) *not_counted = missing;
  return change;
}

model::KindIndex usual_bond(const model::Network& network, const project::Projection& projection) {
  const auto& kinds = network.tie_kinds();
  const auto usual = kinds.find("collaboration");
  if (usual && counts_as_bond(network, projection, *usual)) return *usual;
  for (model::KindIndex k = 0; k < kinds.size(); ++k) {
    if (counts_as_bond(network, projection, k)) return k;
  }
  return 0;
}

Result<WhatIfResult> try_out(std::shared_ptr<const project::Projection> projection,
                             const analysis::Change& change, const analysis::WhatIfOptions& options,
                             Progress& progress) {
  WhatIfResult result;
  result.with_reach = !options.providers.empty();
  if (change.empty()) {
    auto now = analysis::snapshot(*projection, options, progress);
    if (!now) return now.error();
    result.found.before = *now;
    result.found.after = std::move(*now);
  } else {
    auto found = analysis::what_if(*projection, change, options, progress);
    if (!found) return found.error();
    result.found = std::move(*found);
  }
  result.projection = std::move(projection);
  return result;
}

std::vector<WhatIfLine> what_if_lines(const analysis::WhatIf& found, bool with_reach,
                                      const i18n::Translator& t) {
  using State = const Snapshot&;
  LineMaker maker(found, t);
  maker.count("actors", 0, [](State s) { return s.actors; });
  maker.count("ties", 0, [](State s) { return s.ties; });
  maker.count("parts", -1, [](State s) { return s.parts; });
  maker.count("largest", 1, [](State s) { return s.largest; });
  maker.count("isolates", -1, [](State s) { return s.isolates.size(); });
  if (with_reach) {
    maker.count("reached", 1, [](State s) { return s.reached; });
    maker.count("unreached", -1, [](State s) { return s.unreached.size(); });
  }
  maker.share("fragmentation", -1,
              [](State s) { return known(s.fragmentation, s.fragmentation_error); });
  maker.share("distance_fragmentation", -1, [](State s) { return s.distance_fragmentation; });
  maker.share("centralisation_degree", 0,
              [](State s) { return known(s.stage_numbers.degree_centralisation); });
  maker.share("centralisation_betweenness", 0, [](State s) {
    return known(s.stage_numbers.betweenness_centralisation, s.stage_numbers.betweenness_error);
  });
  maker.stage();
  return std::move(maker.lines);
}

}  // namespace saite::study
