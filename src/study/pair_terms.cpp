// SPDX-License-Identifier: Apache-2.0
#include "src/study/pair_terms.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "graph/base/text.h"
#include "graph/model/rules.h"
#include "graph/project/field.h"

namespace saite::study {
namespace {

using analysis::PairMatrix;
using project::Index;
using project::no_index;

/// What stands in the brackets of `name(…)`.
std::optional<std::string> inside(const std::string& term, std::string_view name) {
  if (!term.starts_with(name) || !term.ends_with(")") || term.size() < name.size() + 2 ||
      term[name.size()] != '(') {
    return std::nullopt;
  }
  return std::string(
      trimmed(std::string_view(term).substr(name.size() + 1, term.size() - name.size() - 2)));
}

/// Which ties a term means.
struct TiesWanted {
  std::string kind;  // empty: all
  std::string key;   // of an attribute; empty: any
  std::string value;
  std::optional<PartialDate> at;
};

Result<TiesWanted> read_ties(std::string term) {
  TiesWanted wanted;
  if (const auto sign = term.rfind('@'); sign != std::string::npos) {
    const std::string date(trimmed(std::string_view(term).substr(sign + 1)));
    wanted.at = PartialDate::parse(date);
    if (!wanted.at) return Error{"bad_option_date", {}, {"@", date}};
    term = std::string(trimmed(std::string_view(term).substr(0, sign)));
  }
  if (const auto open = term.find('['); open != std::string::npos) {
    const auto equals = term.find('=', open);
    if (!term.ends_with("]") || equals == std::string::npos) return Error{"bad_formula", term};
    wanted.key = trimmed(std::string_view(term).substr(open + 1, equals - open - 1));
    wanted.value = trimmed(std::string_view(term).substr(equals + 1, term.size() - equals - 2));
    term = std::string(trimmed(std::string_view(term).substr(0, open)));
  }
  if (term.empty()) return Error{"bad_formula", term};
  if (term != "ties") wanted.kind = term;
  return wanted;
}

/// Fills tables of all the projection's actors; whoever cannot be in one is noted.
class Tables {
 public:
  Tables(const model::Network& network, const project::Projection& projection)
      : network_(network), projection_(projection), there_(projection.size(), true) {}

  Result<PairMatrix> of(const std::string& term) {
    if (const auto turned = inside(term, "transpose")) {
      auto matrix = of(*turned);
      if (!matrix) return matrix.error();
      return analysis::transposed(*matrix);
    }
    if (const auto key = inside(term, "same")) return of_field(*key, false);
    if (const auto key = inside(term, "difference")) return of_field(*key, true);
    return of_ties(term);
  }
  [[nodiscard]] const std::vector<bool>& there() const { return there_; }

 private:
  Result<PairMatrix> of_field(const std::string& key, bool numbers) {
    const project::FieldKey field = project::field_key(network_, key);
    if (field.source == project::FieldKey::Source::none) return Error{"unknown_key", key};
    const project::FieldReader reader(network_, field);
    const Index n = projection_.size();
    std::vector<std::string> texts(n);
    std::vector<double> values(n);
    bool any = false;
    for (Index u = 0; u < n; ++u) {
      texts[u] = reader.first(projection_.actor(u));
      const auto number = model::number_of(model::Value(texts[u]));
      if (texts[u].empty() || (numbers && !number)) there_[u] = false;
      if (number) values[u] = *number;
      any = any || there_[u];
    }
    if (!any && numbers) return Error{"no_differences", key};
    PairMatrix matrix(n);
    for (Index a = 0; a < n; ++a) {
      for (Index b = 0; b < n; ++b) {
        matrix.at(a, b) =
            numbers ? std::abs(values[a] - values[b]) : (same_name(texts[a], texts[b]) ? 1 : 0);
      }
    }
    return matrix;
  }

  Result<PairMatrix> of_ties(const std::string& term) {
    const auto wanted = read_ties(term);
    if (!wanted) return wanted.error();
    if (!wanted->key.empty() && !project::has_tie_attribute(network_, wanted->key)) {
      return Error{"unknown_tie_key", wanted->key};
    }
    project::Filter filter = projection_.options().filter;
    if (!wanted->kind.empty()) filter.tie_kinds = {wanted->kind};
    if (wanted->at) filter.from = filter.to = wanted->at;
    const auto selection = project::select(network_, filter);
    if (!selection) return selection.error();
    for (Index u = 0; u < projection_.size(); ++u) {
      if (!std::ranges::binary_search(selection->actors, projection_.actor(u))) there_[u] = false;
    }
    PairMatrix matrix(projection_.size());
    for (const TieId id : selection->ties) add(matrix, id, *wanted);
    return matrix;
  }

  void add(PairMatrix& matrix, TieId id, const TiesWanted& wanted) const {
    const model::Tie& tie = network_.tie(id);
    const auto a = projection_.index_of(tie.source);
    const auto b = projection_.index_of(tie.target);
    if (!a || !b || *a == *b) return;
    if (wanted.kind.empty() && network_.polarity(id) < 0) return;
    if (!wanted.key.empty()) {
      const model::Value* value = model::find(tie.details->attributes, wanted.key);
      if (value == nullptr || !same_name(value->display(), wanted.value)) return;
    }
    const double strength = projection_.weighted() ? strength_of(tie) : 1;
    matrix.at(*a, *b) = std::max(matrix.at(*a, *b), strength);
    if (!projection_.directed() || !network_.is_directed(id)) {
      matrix.at(*b, *a) = std::max(matrix.at(*b, *a), strength);
    }
  }

  [[nodiscard]] double strength_of(const model::Tie& tie) const {
    const std::string& key = projection_.options().weight_by;
    const model::Value* value = key.empty() ? nullptr : model::find(tie.details->attributes, key);
    const auto number = value == nullptr ? std::nullopt : model::number_of(*value);
    return number && model::valid_weight(*number) ? *number : tie.weight;
  }

  const model::Network& network_;
  const project::Projection& projection_;
  std::vector<bool> there_;
};

PairMatrix only(const PairMatrix& matrix, const std::vector<Index>& rows) {
  PairMatrix out(static_cast<Index>(rows.size()));
  for (Index a = 0; a < out.n; ++a) {
    for (Index b = 0; b < out.n; ++b) out.at(a, b) = matrix.at(rows[a], rows[b]);
  }
  return out;
}

}  // namespace

Result<PairFormula> read_formula(std::string_view text) {
  const auto tilde = text.find('~');
  if (tilde == std::string_view::npos) return Error{"bad_formula", std::string(text)};
  PairFormula formula;
  formula.explained = trimmed(text.substr(0, tilde));
  std::string_view rest = text.substr(tilde + 1);
  while (true) {
    const auto plus = rest.find('+');
    formula.terms.emplace_back(trimmed(rest.substr(0, plus)));
    if (plus == std::string_view::npos) break;
    rest = rest.substr(plus + 1);
  }
  const bool gap =
      formula.explained.empty() || std::ranges::any_of(formula.terms, &std::string::empty);
  if (gap) return Error{"bad_formula", std::string(text)};
  return formula;
}

Result<PairTables> pair_tables(const model::Network& network, const project::Projection& projection,
                               const PairFormula& formula) {
  if (projection.size() > analysis::max_qap_actors) {
    return Error{"too_many_actors",
                 {},
                 {std::to_string(projection.size()), std::to_string(analysis::max_qap_actors)}};
  }
  Tables tables(network, projection);
  auto explained = tables.of(formula.explained);
  if (!explained) return explained.error();
  std::vector<PairMatrix> terms;
  for (const std::string& term : formula.terms) {
    auto matrix = tables.of(term);
    if (!matrix) return matrix.error();
    terms.push_back(std::move(*matrix));
  }
  std::vector<Index> rows;
  PairTables out;
  for (Index u = 0; u < projection.size(); ++u) {
    if (!tables.there()[u]) {
      ++out.left_out;
      continue;
    }
    rows.push_back(u);
    out.actors.push_back(projection.actor(u));
  }
  if (rows.size() < 4) return Error{"too_few_actors"};
  out.explained = only(*explained, rows);
  for (const PairMatrix& matrix : terms) out.terms.push_back(only(matrix, rows));
  return out;
}

}  // namespace saite::study
