using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>The taps whose sums wait together.</summary>
/// <param name="Tile">The tiles in which they are summed.</param>
/// <param name="Rows">Rows of the kernel.</param>
/// <param name="Columns">Columns of the kernel.</param>
/// <param name="Channels">Channels.</param>
/// <param name="FirstRow">The first row, as an expression.</param>
/// <param name="FirstColumn">The first column, as an expression.</param>
internal sealed record ConvolutionGradientChunk(
    ConvolutionGradientTile Tile, int Rows, int Columns, int Channels, string FirstRow, string FirstColumn);
