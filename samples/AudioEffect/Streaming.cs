namespace AudioEffect;

/// <summary>The <c>Process</c> of a net's streamer: as many samples come out as go in.</summary>
internal delegate void Streaming(ReadOnlySpan<float> input, Span<float> output);
