// SPDX-License-Identifier: Apache-2.0
#include "src/study/pair_regression.h"

#include "src/study/kinds_together.h"

namespace saite::study {

Result<PairRegression> pair_regression(const model::Network& network,
                                       const project::Projection& projection,
                                       std::string_view formula,
                                       const analysis::QapOptions& options, Progress& progress) {
  auto read = read_formula(formula);
  if (!read) return read.error();
  const auto tables = pair_tables(network, projection, *read);
  if (!tables) return tables.error();
  PairRegression found{std::move(*read), {}, {}, tables->actors.size(), tables->left_out};
  for (const auto& term : tables->terms) {
    const auto alone = analysis::qap_correlation(tables->explained, term, options, progress);
    if (!alone) return alone.error();
    found.alone.push_back(*alone);
  }
  auto fit = analysis::mrqap(tables->explained, tables->terms, options, progress);
  if (!fit) return fit.error();
  found.fit = std::move(*fit);
  return found;
}

Finding pair_regression_finding(const PairRegression& found, const i18n::Translator& t) {
  Finding finding;
  Finding::Table table{
      .headings = {found.formula.explained + " ~", t.text("qap.column.correlation"),
                   t.text("qap.column.p"), t.text("qap.column.coefficient"), t.text("qap.column.t"),
                   t.text("qap.column.p")},
      .rows = {}};
  for (std::size_t i = 0; i < found.fit.terms.size(); ++i) {
    const auto& alone = found.alone[i];
    const analysis::QapTerm& term = found.fit.terms[i];
    table.rows.push_back({{found.formula.terms[i], alone ? t.number(alone->r, 3) : "–",
                           alone ? p_text(alone->p, t) : "–", t.number(term.coefficient, 3),
                           t.number(term.t, 1), p_text(term.p, t)}});
  }
  table.rows.push_back(
      {{t.text("qap.column.intercept"), "", "", t.number(found.fit.intercept, 3), "", ""}});
  finding.add(std::move(table));
  finding.sentences.push_back(t.tr("qap.fit", t.percent(found.fit.r_squared, 1),
                                   t.number(static_cast<std::int64_t>(found.fit.pairs)),
                                   t.number(static_cast<std::int64_t>(found.actors))));
  if (found.left_out > 0) finding.sentences.push_back(t.trn("qap.left_out", found.left_out));
  finding.sentences.push_back(t.tr("qap.how", t.number(std::int64_t{found.fit.draws})));
  finding.sentences.emplace_back(t.text("qap.no_cause"));
  return finding;
}

}  // namespace saite::study
