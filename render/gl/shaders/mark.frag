// Coverage from the distance to the rim, so that no multisampling is needed.
in vec2 v_p;
flat in vec4 v_fill;
flat in vec4 v_outline;
flat in vec4 v_size;
flat in vec4 v_n0;
flat in vec4 v_n1;
flat in vec4 v_n2;
out vec4 o_colour;

void main() {
  vec3 a = vec3(dot(v_p, v_n0.xy), dot(v_p, v_n1.xy), dot(v_p, v_n2.xy));
  vec3 b = vec3(dot(v_p, v_n0.zw), dot(v_p, v_n1.zw), dot(v_p, v_n2.zw));
  vec3 high = max(a, b);
  float largest = max(high.x, max(high.y, high.z));
  float away = length(v_p);
  float d = v_size.w < 0.5 ? away - v_size.x : largest - v_size.y;
  if (v_size.w > 1.5) {
    // A star of five points: folded onto one of its ten edges.
    const vec2 k = vec2(0.809016994, 0.587785252);
    vec2 q = vec2(abs(v_p.x), -v_p.y);
    q -= 2.0 * max(dot(vec2(k.x, -k.y), q), 0.0) * vec2(k.x, -k.y);
    q -= 2.0 * max(dot(vec2(-k.x, -k.y), q), 0.0) * vec2(-k.x, -k.y);
    q.x = abs(q.x);
    d = dot(q, v_n0.xy) - v_size.y;
    if (v_size.w > 2.5) d = max(away - v_size.x, v_size.y - away);  // a ring
  }
  float inside = clamp(0.5 - d, 0.0, 1.0);
  float rim = v_size.z > 0.0 ? clamp(d + v_size.z + 0.5, 0.0, 1.0) : 0.0;
  o_colour = mix(v_fill, v_outline + v_fill * (1.0 - v_outline.a), rim) * inside;
}
