// SPDX-License-Identifier: Apache-2.0
#include "src/study/kinds_together.h"

#include "graph/analysis/community/facts.h"
#include "src/i18n/letter_case.h"

namespace saite::study {
namespace {

using analysis::KindOverlap;
using analysis::Multiplexity;

constexpr double rare = 0.05;

std::string kind_label(const model::Network& network, const std::string& id,
                       const i18n::Translator& t) {
  const auto index = network.tie_kinds().find(id);
  const std::string label =
      index ? network.tie_kinds()[*index].label.in(t.language()) : std::string();
  return label.empty() ? id : label;
}

std::string pair_text(const model::Network& network, const Multiplexity& found,
                      const KindOverlap& one, const i18n::Translator& t) {
  const auto name = [&](project::Index kind) {
    return i18n::inside_sentence(kind_label(network, found.kinds[kind], t), t.language());
  };
  return t.tr("together.pair", name(one.a), name(one.b), t.number(std::int64_t{one.both}),
              t.number(one.expected, 1));
}

/// "kinship and trust (31; 4.2 by chance); …"
std::string listed(const model::Network& network, const Multiplexity& found, bool more,
                   const i18n::Translator& t) {
  std::string text;
  for (const KindOverlap& one : found.overlaps) {
    if (one.p_holm >= rare || (one.both > one.expected) != more) continue;
    text += (text.empty() ? "" : "; ") + pair_text(network, found, one, t);
  }
  return text;
}

std::vector<std::string> together_sentences(const model::Network& network,
                                            const Multiplexity& found, const i18n::Translator& t) {
  std::vector<std::string> text;
  std::string numbers;
  for (std::size_t i = 0; i < found.by_number.size(); ++i) {
    if (found.by_number[i] == 0) continue;
    numbers +=
        (numbers.empty() ? "" : ", ") + t.trn("together.by_kinds", static_cast<std::int64_t>(i + 1),
                                              t.trn("together.pairs", found.by_number[i]));
  }
  if (numbers.empty()) return {t.text("together.no_ties")};
  text.push_back(t.tr("together.numbers", numbers));
  if (found.overlaps.empty()) return text;
  const std::string more = listed(network, found, true, t);
  const std::string fewer = listed(network, found, false, t);
  if (!more.empty()) text.push_back(t.tr("together.more", more));
  if (!fewer.empty()) text.push_back(t.tr("together.fewer", fewer));
  if (more.empty() && fewer.empty()) text.emplace_back(t.text("together.as_chance"));
  text.push_back(t.trn("together.how", static_cast<std::int64_t>(found.overlaps.size()),
                       t.number(std::int64_t{found.draws})));
  return text;
}

}  // namespace

Result<Multiplexity> kinds_together(const model::Network& network,
                                    const project::Projection& projection,
                                    const analysis::MultiplexityOptions& options,
                                    Progress& progress) {
  const analysis::Facts facts = analysis::facts_of(network, projection);
  return analysis::multiplexity(projection, facts.tie_kind, facts.kind, options, progress);
}

Finding together_finding(const model::Network& network, const Multiplexity& found,
                         const i18n::Translator& t) {
  Finding finding;
  Finding::Table table{
      .headings = {t.text("together.column.one"), t.text("together.column.other"),
                   t.text("together.column.both"), t.text("together.column.expected"),
                   t.text("together.column.jaccard"), t.text("together.column.p")},
      .words = 2,
      .rows = {}};
  for (const KindOverlap& one : found.overlaps) {
    if (one.both == 0 && one.p_holm >= rare) continue;
    table.rows.push_back(
        {{kind_label(network, found.kinds[one.a], t), kind_label(network, found.kinds[one.b], t),
          t.number(std::int64_t{one.both}), t.number(one.expected, 1), t.number(one.jaccard, 2),
          p_text(one.p_holm, t)}});
  }
  finding.add(std::move(table));
  finding.sentences = together_sentences(network, found, t);
  return finding;
}

std::string p_text(double p, const i18n::Translator& t) {
  return p < 0.01 ? "< " + t.number(0.01, 2) : t.number(p, 2);
}

}  // namespace saite::study
