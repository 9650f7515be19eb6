// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/fps/bare_program.h"

#include <cstdio>
#include <cstdlib>

namespace saite::bench {
namespace {

constexpr const char* line_vertex = R"(#version 330 core
layout(location = 0) in vec4 ends;
uniform vec2 centre; uniform float scale; uniform vec2 size;
void main() {
  vec2 a = (ends.xy - centre) * scale, b = (ends.zw - centre) * scale;
  vec2 n = normalize(b - a + vec2(1e-6)); n = vec2(-n.y, n.x) * 0.5;
  vec2 p = ((gl_VertexID & 1) == 0 ? a : b) + n * float((gl_VertexID & 2) - 1);
  gl_Position = vec4(p / size * 2.0, 0.0, 1.0);
})";
constexpr const char* line_fragment = R"(#version 330 core
out vec4 colour;
void main() { colour = vec4(0.4, 0.4, 0.45, 0.25); })";
constexpr const char* disc_vertex = R"(#version 330 core
layout(location = 0) in vec2 at;
uniform vec2 centre; uniform float scale; uniform vec2 size;
out vec2 p;
void main() {
  p = vec2((gl_VertexID & 1) * 2 - 1, (gl_VertexID & 2) - 1);
  gl_Position = vec4(((at - centre) * scale + p * 3.0) / size * 2.0, 0.0, 1.0);
})";
constexpr const char* disc_fragment = R"(#version 330 core
in vec2 p; out vec4 colour;
void main() {
  colour = vec4(0.0, 0.45, 0.7, clamp((1.0 - length(p)) * 3.0, 0.0, 1.0));
})";

GLuint compiled(GLenum stage, const char* text) {
  const GLuint shader = glCreateShader(stage);
  glShaderSource(shader, 1, &text, nullptr);
  glCompileShader(shader);
  GLint good = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
  if (good == 0) {
    std::fprintf(stderr, "the yardstick's shader does not compile\n");
    std::exit(1);
  }
  return shader;
}

gl::ProgramHandle linked(const char* vertex, const char* fragment) {
  gl::ProgramHandle program = gl::ProgramHandle::make();
  for (const GLuint shader :
       {compiled(GL_VERTEX_SHADER, vertex), compiled(GL_FRAGMENT_SHADER, fragment)}) {
    glAttachShader(program.id(), shader);
    glDeleteShader(shader);
  }
  glLinkProgram(program.id());
  return program;
}

void fill(const gl::VertexArray& array, const gl::Buffer& buffer, const std::vector<float>& data,
          GLint size) {
  glBindVertexArray(array.id());
  glBindBuffer(GL_ARRAY_BUFFER, buffer.id());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(data.size() * sizeof(float)), data.data(),
               GL_STATIC_DRAW);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, size, GL_FLOAT, GL_FALSE, 0, nullptr);
  glVertexAttribDivisor(0, 1);
  glBindVertexArray(0);
}

}  // namespace

BareProgram::BareProgram(std::span<const Vec2> positions,
                         std::span<const std::pair<std::uint32_t, std::uint32_t>> ties)
    : discs_(linked(disc_vertex, disc_fragment)),
      lines_(linked(line_vertex, line_fragment)),
      disc_array_(gl::VertexArray::make()),
      line_array_(gl::VertexArray::make()),
      disc_buffer_(gl::Buffer::make()),
      line_buffer_(gl::Buffer::make()),
      disc_count_(static_cast<GLsizei>(positions.size())),
      line_count_(static_cast<GLsizei>(ties.size())) {
  std::vector<float> discs;
  for (Vec2 p : positions) discs.insert(discs.end(), {p.x, p.y});
  std::vector<float> lines;
  for (const auto& [a, b] : ties) {
    lines.insert(lines.end(), {positions[a].x, positions[a].y, positions[b].x, positions[b].y});
  }
  fill(disc_array_, disc_buffer_, discs, 2);
  fill(line_array_, line_buffer_, lines, 4);
}

void BareProgram::draw(Vec2 centre, float scale, Vec2 size) const {
  glViewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  const auto show = [&](const gl::ProgramHandle& program, const gl::VertexArray& array,
                        GLsizei count) {
    glUseProgram(program.id());
    glUniform2f(glGetUniformLocation(program.id(), "centre"), centre.x, centre.y);
    glUniform1f(glGetUniformLocation(program.id(), "scale"), scale);
    glUniform2f(glGetUniformLocation(program.id(), "size"), size.x, size.y);
    glBindVertexArray(array.id());
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, count);
  };
  show(lines_, line_array_, line_count_);
  show(discs_, disc_array_, disc_count_);
  glBindVertexArray(0);
}

}  // namespace saite::bench
