using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>One of the network's inputs as emitted methods know it.</summary>
/// <param name="Name">What they call its rows.</param>
/// <param name="Size">The number of values in a row.</param>
/// <param name="First">Where its values begin in a row of all inputs of its type.</param>
/// <param name="FirstColumn">Where its values begin in a row of a data set.</param>
/// <param name="Vocabulary">For indices: what they are smaller than.</param>
internal sealed record InputPlan(string Name, int Size, int First, int FirstColumn, int? Vocabulary)
{
    public bool IsIndices => Vocabulary is not null;

    public static EquatableArray<InputPlan> Of(NetworkSpec spec) => spec.Inputs
        .Select((input, index) => new InputPlan(
            spec.Inputs.Count == 1 ? "inputs" : PortNames.Parameter(input.Name),
            (int)input.Shape.Size,
            (int)spec.Inputs.Take(index).Where(other => other.Vocabulary.HasValue == input.Vocabulary.HasValue).Sum(other => other.Shape.Size),
            (int)spec.Inputs.Take(index).Sum(other => other.Shape.Size),
            input.Vocabulary))
        .ToEquatableArray();
}
