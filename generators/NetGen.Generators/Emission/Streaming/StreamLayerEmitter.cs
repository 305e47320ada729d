using NetGen.Generators.Planning.Streaming;

namespace NetGen.Generators.Emission.Streaming;

/// <summary>Writes how one kind of layer is computed step by step.</summary>
internal abstract class StreamLayerEmitter
{
    /// <summary>The plan this emitter is for.</summary>
    public abstract Type Plan { get; }

    /// <summary>Writes the kernels, where those of batches do not serve.</summary>
    public virtual void EmitKernels(SourceWriter writer, StreamLayerPlan layer)
    {
    }

    /// <summary>Writes the calls that compute the steps.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">The steps' values in each of the layers it reads, as expressions after <c>ref</c>.</param>
    /// <param name="state">The layer's state.</param>
    /// <param name="outputs">Where the steps' outputs go.</param>
    public abstract void EmitCalls(SourceWriter writer, StreamLayerPlan layer, IReadOnlyList<string> inputs, string state, string outputs);
}
