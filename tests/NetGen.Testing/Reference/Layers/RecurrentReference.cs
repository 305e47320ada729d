using NetGen.Generators.Model;

namespace NetGen.Testing.Reference.Layers;

/// <summary>
/// A recurrent layer, step by step with the gates of a step as plain functions of its inputs and the state, in double precision. Weights are
/// <c>[input, gates * units]</c>.
/// </summary>
internal abstract class RecurrentReference<TSpec> : RowwiseReference<TSpec>
    where TSpec : RecurrentSpec
{
    protected sealed override IEnumerable<ReferenceTensor> Tensors(TSpec layer, LayerShapes shapes)
    {
        var columns = layer.Gates * layer.Units;
        yield return ReferenceTensor.Weights(shapes.Input.Dimensions[1] * columns);
        yield return ReferenceTensor.Weights(layer.Units * columns);
        yield return ReferenceTensor.Biases(columns);
        yield return ReferenceTensor.Biases(columns);
    }

    protected sealed override RowPass Forward(TSpec layer, LayerContext context, int row)
    {
        var features = context.Shapes.Input.Dimensions[1];
        var steps = new List<RecurrentStep>();
        for (var time = 0; time < context.Shapes.Input.Dimensions[0]; time++)
        {
            var states = time == 0 ? new double[layer.States][].Select(_ => new double[layer.Units]).ToArray() : steps[^1].After;
            var inputs = context.Input(row).AsSpan(time * features, features).ToArray();
            steps.Add(Step(layer, new RecurrentWeights(context, layer), inputs, states));
        }

        var outputs = layer.ReturnSequence ? steps : [steps[^1]];
        return new RowPass([.. outputs.SelectMany(step => step.After[0])], delta => [Backward(layer, steps, delta)]);
    }

    /// <summary>One step.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="weights">Its parameters.</param>
    /// <param name="inputs">The inputs of the step.</param>
    /// <param name="states">The states before it, of which the first is the output of the step before.</param>
    protected abstract RecurrentStep Step(TSpec layer, RecurrentWeights weights, double[] inputs, double[][] states);

    private static double[] Backward(TSpec layer, List<RecurrentStep> steps, double[] delta)
    {
        var below = new List<double[]>();
        var carried = new double[layer.States][].Select(_ => new double[layer.Units]).ToArray();
        for (var time = steps.Count - 1; time >= 0; time--)
        {
            var isCut = layer.TruncateAfter is { } length && time < steps.Count - 1 && (steps.Count - 1 - time) % length == 0;
            carried = isCut ? [.. carried.Select(state => new double[state.Length])] : carried;
            for (var unit = 0; unit < layer.Units; unit++)
            {
                carried[0][unit] += layer.ReturnSequence ? delta[(time * layer.Units) + unit] : time == steps.Count - 1 ? delta[unit] : 0;
            }

            (var inputs, carried) = steps[time].Backward(carried);
            below.Insert(0, inputs);
        }

        return [.. below.SelectMany(inputs => inputs)];
    }
}

/// <summary>A step, and the way back through it.</summary>
/// <param name="After">The states behind it.</param>
/// <param name="Backward">Takes the gradients by these; gives those by the inputs and by the states before, and adds those by the parameters.</param>
internal sealed record RecurrentStep(double[][] After, Func<double[][], (double[] Inputs, double[][] Before)> Backward);
