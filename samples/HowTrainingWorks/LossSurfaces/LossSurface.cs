namespace HowTrainingWorks.LossSurfaces;

/// <summary>The mean squared error of a straight line over some points, as a function of the line's slope and intercept.</summary>
internal sealed class LossSurface(float[] inputs, float[] targets)
{
    internal double At(double slope, double intercept)
    {
        var sum = 0.0;
        for (var i = 0; i < inputs.Length; i++)
        {
            var error = (slope * inputs[i]) + intercept - targets[i];
            sum += error * error;
        }

        return sum / inputs.Length;
    }
}
